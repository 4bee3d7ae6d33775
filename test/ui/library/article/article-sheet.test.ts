import { describe, expect, it } from 'vitest';
import type { ReadClaim } from '../../../../src/core/reading.ts';
import { sheetOf } from '../../../../src/ui/library/article/article-sheet.ts';
import { note } from '../../../core/library/records.ts';
import { ARTICLE, CLAIMS, KEY, onClaim, savedText, workWith } from './saved.ts';

const [FIRST, SECOND] = CLAIMS as [ReadClaim, ReadClaim];
const many = (change: Partial<ReadClaim>) => Array.from({ length: 5_000 }, (_, i) => ({ ...FIRST, id: `m${i}`, ...change }));

describe('the sheet of a saved article that a file has brought', () => {
  it('has, of thousands of claims over each other, those that stand one behind the other, and all that was worked on', () => {
    const work = workWith([onClaim(SECOND, [note('Ask.')])]);
    const sheet = sheetOf(KEY, savedText([...many({ end: ARTICLE.text.length }), SECOND]), work);
    expect(sheet?.placed.map(({ id, work: { note: text } }) => [id, text])).toEqual([
      ['m0', ''],
      [SECOND.id, 'Ask.'],
    ]);
    expect(sheet?.text?.reading.claims).toHaveLength(1);
  });

  it('has as many claims as are read of an article', () => {
    const sheet = sheetOf(KEY, savedText(many({ start: 1, end: 1 })), workWith([]));
    expect([sheet?.placed.length, sheet?.text?.reading.claims.length]).toEqual([2_000, 2_000]);
    expect(sheetOf(KEY, savedText(), workWith([]))?.text?.reading.claims).toEqual(CLAIMS);
  });
});
