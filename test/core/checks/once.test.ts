import { describe, expect, it } from 'vitest';
import { type Check, isWorthALook, tellingOf } from '../../../src/core/checks/check.ts';
import { eachOnce } from '../../../src/core/checks/once.ts';
import { readArticle } from '../../../src/core/read-article.ts';
import { articleOf, HOST } from '../../background/article.ts';
import { claimOf } from '../knowledge/claim-of.ts';
import { inEnglish } from './english-wording.ts';

const TITLE = 'China tightens rare earth export controls';
const FAR = 'China accounts for about 45 percent of the world’s rare earth refining, the company said.';
const FARTHER = 'China accounts for about 20 percent of the world’s rare earth refining, an analyst said.';
/** More worth checking, for who says it. */
const NEAR =
  'China’s Ministry of Commerce said on Thursday that China accounts for about 91 percent of the world’s rare earth refining.';

/** The notes on figures in a page of these sentences. */
function notesIn(...sentences: readonly string[]): readonly Check[] {
  const { claims } = readArticle(articleOf(HOST, [TITLE, ...sentences]) as never, { today: '2026-11-26', isForced: true });
  return claims.flatMap(({ checks }) => checks).filter(({ kind }) => kind === 'quantity');
}

/** The figures that those worth a look are about. */
function figuresIn(...sentences: readonly string[]): readonly string[] {
  const told = notesIn(...sentences).filter(isWorthALook);
  return told.map(({ message }) => /“(?:about )?(.+?)”/.exec(inEnglish(message))?.[1] ?? '');
}

describe('the notes of a page', () => {
  it('tell of a figure that is far from what is known, whatever else the page says of the same', () => {
    expect(figuresIn(FAR)).toEqual(['45 percent']);
    expect(figuresIn(FAR, NEAR)).toEqual(['45 percent']);
    expect(figuresIn(FAR, FARTHER, NEAR)).toEqual(['45 percent', '20 percent']);
    expect(figuresIn(FAR, NEAR, FAR.replace('the company', 'a trader'))).toEqual(['45 percent']);
  });

  it('tell a figure that is near what is known as one that agrees', () => {
    expect([...notesIn(NEAR), ...notesIn(FAR)].map(tellingOf)).toEqual(['agrees', 'look']);
  });

  it('stand each beside one claim, where there is room for it', () => {
    const note = (id: string) => ({ id, kind: 'wording', picture: null, message: { code: id, values: [] } }) as unknown as Check;
    const [best, other] = [claimOf('The best.'), claimOf('Another.')].map((claim, i) => ({ ...claim, id: `${i}`, worth: 2 - i }));
    if (!best || !other) throw new Error('there are no claims');
    const found = [
      [note('a'), note('b'), note('c')],
      [note('c'), note('a')],
    ];
    const [first = [], second = []] = eachOnce({ blocks: [] }, [best, other], found, 2);
    expect(first.map(({ id, alsoAt }) => [id, alsoAt])).toEqual([
      ['a', ['1']],
      ['b', undefined],
    ]);
    expect(second.map(({ id, alsoAt }) => [id, alsoAt])).toEqual([['c', ['0']]]);
  });
});
