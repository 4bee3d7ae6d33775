import { describe, expect, it } from 'vitest';
import { NEWS, type News, newsHash, newsSince, previousIn } from '../../../src/core/settings/news.ts';

const TABLE: readonly News[] = ['1.10.0', '1.2.0', '1.0.1'].map((version) => ({ version, texts: [`news_${version}`] }));
const since = (previous: string, version: string) => newsSince(previous, version, TABLE).map((news) => news.version);

describe('what an update brings', () => {
  it('is what lies between the two versions, the newest first, by number and not by letter', () => {
    expect(since('1.0.0', '1.10.0')).toEqual(['1.10.0', '1.2.0', '1.0.1']);
    expect(since('1.9.0', '1.10.0')).toEqual(['1.10.0']);
    expect(since('1.2.0', '1.9.9')).toEqual([]);
  });

  it('is nothing that the reader had, or does not have yet', () => {
    expect(since('1.10.0', '1.10.1')).toEqual([]);
    expect(since('1.0', '1.0.1')).toEqual(['1.0.1']);
    expect(since('1.0.1', '1.2')).toEqual(['1.2.0']);
  });

  it('is told where the page is asked for it, and only there', () => {
    expect(previousIn(newsHash('1.2.0'))).toBe('1.2.0');
    expect(previousIn('')).toBeNull();
    expect(previousIn('#welcome-sites')).toBeNull();
  });

  it('is kept with the newest version first, and with a text each', () => {
    const versions = NEWS.map(({ version }) => version);
    expect(versions.flatMap((version, at) => newsSince(versions[at - 1] ?? version, version))).toEqual([]);
    expect(NEWS.filter(({ texts }) => texts.length === 0)).toEqual([]);
  });
});
