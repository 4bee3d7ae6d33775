import { bundle } from '../../bench-anchor/bundle.ts';
import { contenders, hurried } from '../../bench-anchor/contenders.ts';
import { measure } from '../../bench-anchor/measure.ts';
import type { PageWish } from '../../bench-anchor/page.ts';
import { pageTable } from '../../bench-anchor/report.ts';
import { launchBrowser } from '../../browser/launch.ts';
import type { Part } from '../part.ts';

/** The first of the pages of `npm run bench:anchor`. */
const PAGE: PageWish = { name: 'English, prose', language: 'en', seed: 7101, length: 62_000, kind: 'prose' };

/** 200 highlights found again on one edited page, beside peers. */
export const ANCHORING: Part = {
  name: 'anchoring',
  title: '200 highlights found again on an edited page',
  async measure(bench) {
    const engines = (await contenders(bench.say)).map(hurried);
    bench.say(engines.map(({ name }) => name).join(', '));
    const browser = await launchBrowser({ kind: 'chrome', headless: true });
    try {
      const outcomes = await measure(browser, await bundle('stage.ts'), engines, PAGE);
      const names = engines.map(({ name }) => name);
      const length = (outcomes[0]?.length ?? 0).toLocaleString('en');
      return `One page, ${length} characters; \`npm run bench:anchor\` measures five, in two languages more, with more runs.\n\n${pageTable(outcomes, names)}`;
    } finally {
      await browser.close();
    }
  },
};
