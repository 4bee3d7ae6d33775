import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/core/annotation/annotation.ts';
import { soughtIn } from '../../src/core/library/sought.ts';
import { suggestionOf } from '../../src/core/library/suggestion.ts';
import type { Store } from '../../src/storage/store.ts';
import { annotation, article, highlight } from '../core/library/records.ts';

const KEY = 'a.example/1';
let stamps = 0;

/** A store with nothing but these on one article, and how often the work on it was asked for. */
function storeOf(annotations: readonly Annotation[]) {
  const ok = <T>(value: T) => ({ ok: true as const, value });
  const asked = { works: 0 };
  const stamp = ++stamps;
  const articles = [article(KEY)];
  const calls: Partial<Store> = {
    stamp: async () => ok(stamp),
    recent: async (limit) => ok({ articles, annotations: annotations.slice(0, limit) }),
    searchIndex: async () => ok(null),
    workOn: async () => {
      asked.works += 1;
      return ok({ article: articles[0] ?? null, annotations, unreadable: 0 });
    },
  };
  return { store: calls as Store, asked };
}

const passage = (quote: string) => annotation(KEY, [highlight()], { quote });
/** Words of which none comes twice. */
const words = (first: number, length: number) =>
  Array.from({ length: length / 8 }, (_, i) => `word${String.fromCharCode(97 + (i % 26))}${first + i}`.padEnd(7, 'x')).join(' ');

describe('the search from the address bar', () => {
  it('takes not much longer where a file has brought passages as long as books', async () => {
    const { searchLibrary } = await import('../../src/background/search-library.ts');
    const timeOf = async (length: number) => {
      const { store } = storeOf(Array.from({ length: 100 }, (_, i) => passage(`yttrium ${words(i * 50_000, length)}`)));
      const before = process.cpuUsage();
      const sought = soughtIn('yttrium oxide');
      const entries = await searchLibrary(sought, 6, store);
      for (const entry of entries) suggestionOf(entry, sought.parts);
      const { user, system } = process.cpuUsage(before);
      expect(entries).toHaveLength(6);
      return user + system;
    };
    await timeOf(4_000);
    // Of several the least: what else the machine does only adds.
    const leastOf = async (length: number) => Math.min(await timeOf(length), await timeOf(length), await timeOf(length));
    const [usual, endless] = [await leastOf(8_000), await leastOf(160_000)];
    expect(endless).toBeLessThan(5 * usual);
  });

  it('looks at the work on an article once, however many of its passages are looked at', async () => {
    const { searchLibrary } = await import('../../src/background/search-library.ts');
    const { store, asked } = storeOf(Array.from({ length: 280 }, (_, i) => passage(`yttrium of the mine ${i}`)));
    expect(await searchLibrary(soughtIn('yttrium tag:none'), 6, store)).toEqual([]);
    expect(asked.works).toBe(1);
  });
});
