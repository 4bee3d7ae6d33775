import { describe, expect, it } from 'vitest';
import { claimTargetOf, reattach } from '../../../src/core/annotation/reattach.ts';
import { isSameAssertion, wordsOf } from '../../../src/core/annotation/resemblance.ts';
import { readCorpus } from '../../corpus/article-of.ts';
import { claimsIn, findingOn } from './fixtures.ts';

/** The sentences of each labelled English document, once each. */
const DOCUMENTS = ['dev-1.jsonl', 'dev-2.jsonl']
  .flatMap(readCorpus)
  .filter(({ lang }) => lang === 'en')
  .map(({ blocks }) => [...new Map(blocks.flatMap(({ sentences }) => sentences).map((one) => [one.text, one])).values()]);

/** Numbers in [0, 1) that are the same on each run (a linear congruence, the constants of the C standard). */
function chance(): () => number {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}

/** `text` with about `rate` of its words replaced, doubled or left out. */
function reword(text: string, rate: number, next: () => number): string {
  const words = text.split(' ').flatMap((word) => {
    if (next() >= rate) return [word];
    const kind = next();
    if (kind < 0.6) return [['steady', 'output', 'recent', 'plan'][Math.floor(next() * 4)] ?? ''];
    return kind < 0.8 ? [word, 'then'] : [];
  });
  return words.join(' ') || text;
}

/** Each claim of the corpus with a finding of its own, followed through `edit` of its page. */
function follow(edit: (texts: readonly string[], claim: number) => readonly (string | null)[]) {
  const tally = { right: 0, wrong: 0, orphan: 0, turned: 0 };
  for (const sentences of DOCUMENTS) {
    const texts = sentences.map(({ text }) => text);
    const before = claimsIn(texts);
    for (const [index, { isClaim }] of sentences.entries()) {
      const claim = before[index];
      if (!isClaim || !claim) continue;
      const after = edit(texts, index);
      const claims = claimsIn(after.filter((text) => text !== null)).filter(({ text }) => {
        const origin = after.indexOf(text);
        return sentences[origin]?.isClaim;
      });
      const { annotations, orphans } = reattach([findingOn(claim)], claims);
      const quote = claims.find(({ id }) => id === annotations[0]?.claimId);
      if (orphans.size > 0) {
        const now = after[index] ?? '';
        tally[isSameAssertion(wordsOf(claimTargetOf(claim).quote.exact), wordsOf(now)) ? 'orphan' : 'turned']++;
      } else tally[quote?.text === after[index] ? 'right' : 'wrong']++;
    }
  }
  return tally;
}

describe('findings on the claims of the corpus', () => {
  const edited = (rate: number) => {
    const next = chance();
    return follow((texts) => texts.map((text) => reword(text, rate, next)));
  };

  it('stay with their claims when one word in twenty is edited', () => {
    const { right, wrong, orphan } = edited(0.05);
    expect(wrong).toBe(0);
    expect(right / (right + orphan)).toBeGreaterThan(0.99);
  });

  it('mostly stay, and never go wrong, when one word in five is', () => {
    const { right, wrong, orphan } = edited(0.2);
    expect(wrong).toBe(0);
    expect(right / (right + orphan)).toBeGreaterThan(0.93);
  });

  it('are orphans when their sentence is deleted, with or without the next one', () => {
    for (const length of [1, 2]) {
      const { right, wrong, orphan, turned } = follow((texts, claim) =>
        texts.map((text, i) => (i >= claim && i < claim + length ? null : text)),
      );
      expect([right, wrong]).toEqual([0, 0]);
      expect(orphan + turned).toBeGreaterThan(500);
    }
  });
});
