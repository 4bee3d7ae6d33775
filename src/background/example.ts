import type { CitationStyle } from '../core/citation/style.ts';
import { EXAMPLE } from '../core/example/example-article.ts';
import { readArticle } from '../core/read-article.ts';
import { DEFAULT_CHINESE_ENGINE } from '../core/settings/engines.ts';
import type { ExampleView } from '../messaging/views.ts';
import { claimView } from './views.ts';
import { EXAMPLE_WORK } from './work.ts';

/**
 * The example of the welcome page, read on the day `today`, `YYYY-MM-DD`: the notes beside its claims are as of then. It is cited in
 * the style that the reader used last.
 */
export function exampleView(today: string, citationStyle: CitationStyle): ExampleView {
  const reading = readArticle(EXAMPLE, { today });
  const moment = { today, chineseEngine: DEFAULT_CHINESE_ENGINE, citationStyle, colourNames: {} };
  const claims = reading.claims.map((claim) => claimView(claim, reading, EXAMPLE_WORK, moment));
  return { article: EXAMPLE, claims };
}
