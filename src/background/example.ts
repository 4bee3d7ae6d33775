import { EXAMPLE } from '../core/example/example-article.ts';
import { readArticle } from '../core/read-article.ts';
import { DEFAULT_CHINESE_ENGINE } from '../core/settings/engines.ts';
import type { ExampleView } from '../messaging/views.ts';
import { claimView } from './views.ts';
import { EXAMPLE_WORK } from './work.ts';

/** The example of the welcome page, read on the day `today`, `YYYY-MM-DD`: the notes beside its claims are as of then. */
export function exampleView(today: string): ExampleView {
  const reading = readArticle(EXAMPLE, { today });
  const claims = reading.claims.map((claim) =>
    claimView(claim, reading, EXAMPLE_WORK, { today, chineseEngine: DEFAULT_CHINESE_ENGINE, colourNames: {} }),
  );
  return { article: EXAMPLE, claims };
}
