import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { readArticle } from '../../src/core/read-article.ts';
import { readHead } from '../../src/dom/head/read-head.ts';
import { textArticle } from '../core/article/text-article.ts';
import { isLong } from '../long.ts';
import { allPatterns } from './patterns/all.ts';
import { BOUNDS } from './patterns/bounds.ts';
import type { Built } from './patterns/built.ts';
import { noteLengths } from './patterns/lengths.ts';
import { faultOf } from './patterns/try-out.ts';
import type { Written } from './patterns/written.ts';

/** UTF-16 units of text: in the long form as much as is read of a page. */
const MOST = isLong ? 200_000 : 12_000;

let patterns: readonly Built[];
let missed: readonly Written[];

beforeAll(async () => {
  ({ patterns, missed } = await allPatterns());
});

/** Where they are written, in groups that take about as long. */
const PLACES = ['src/core/checks/', 'src/core/claim/', 'src/core/', 'src/'];
const placeOf = (file: string): string | undefined => PLACES.find((place) => file.startsWith(place));

const boundOf = (file: string): number => Math.min(MOST, BOUNDS.find((bound) => bound.file === file)?.most ?? MOST);

describe('patterns that meet the text of a page or of a file', () => {
  it('are all known, those too that are built when the program runs', () => {
    expect(patterns.length).toBeGreaterThan(1_000);
    expect(missed.map(({ file, line }) => `${file}:${line}`)).toEqual([]);
  });

  it.each(PLACES)('take time in proportion to their text, whatever keeps them busy: %s', (place) => {
    const own = patterns.filter(({ file }) => placeOf(file) === place);
    const faults = own.flatMap(({ file, line, pattern }) => {
      const fault = faultOf(pattern, boundOf(file));
      return fault ? [`${file}:${line} from ${fault.length} on: ${JSON.stringify(fault.pump)}`] : [];
    });
    expect(faults).toEqual([]);
  });

  it('get no more text than is said of them', () => {
    const sentence =
      'China is a translation of export controls on rare earths and the ministry said it prevails over 91 percent of it';
    const lines = [sentence.repeat(400), `${`${sentence}, `.repeat(9)}.`, `${sentence}. `.repeat(400), sentence];
    const article = { ...textArticle(['# China tightens rare earth export controls', ...lines]), language: 'en' };
    const title = `<title>${'Rare earths - '.repeat(400)}</title><meta property="og:site_name" content="Reuters">`;
    const { document } = new JSDOM(title).window;
    const { longest, stop } = noteLengths();
    try {
      readArticle(article, { today: '2026-11-28', isForced: true });
      readHead(document, 'https://news.example/a');
    } finally {
      stop();
    }
    for (const { file, most } of BOUNDS) {
      const given = patterns.filter((one) => one.file === file).map(({ pattern }) => longest.get(`${pattern}`) ?? 0);
      expect(Math.max(...given), file).toBeLessThanOrEqual(most);
    }
    const inSentence = patterns.filter(({ file }) => file === BOUNDS[0]?.file);
    expect(Math.max(...inSentence.map(({ pattern }) => longest.get(`${pattern}`) ?? 0))).toBeGreaterThan(900);
  });
});
