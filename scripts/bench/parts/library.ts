import { measureLibrary } from '../../bench-library/measure.ts';
import type { Part } from '../part.ts';
import { type Figure, tableOf } from '../report.ts';

/** A library as a reader has it after some months; that of 50,000 highlights has a command of its own. */
const SIZE = { articles: 500, each: 10, words: 300 };

/** The library's opening and its search, in both browsers. */
export const LIBRARY: Part = {
  name: 'library',
  title: 'The library: 500 articles, 5,000 highlights',
  async measure(bench) {
    const figures: Figure[] = [];
    for (const kind of ['chrome', 'firefox'] as const) {
      const measured = await measureLibrary(kind, ['open', 'search'], (doing) => bench.say(`${kind}, ${doing}`), SIZE);
      figures.push(...measured.figures);
    }
    return `${tableOf(figures)}\n\n\`npm run bench:library\` measures one of 5,000 articles and 50,000 highlights, with export and import.`;
  },
};
