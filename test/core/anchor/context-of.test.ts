import { describe, expect, it } from 'vitest';
import { CONTEXT, MAX_CONTEXT } from '../../../src/core/anchor/context.ts';
import { contextOf } from '../../../src/core/anchor/context-of.ts';
import { foldedPage } from '../../../src/core/anchor/folded-page.ts';

/** What stands around the last place of `words` in `text`. */
function around(text: string, words: string) {
  const start = text.lastIndexOf(words);
  return contextOf(foldedPage(text), { start, end: start + words.length });
}

const SENTENCE = 'The quarry opened its second adit in the spring of that year.';
const FILLER = 'Nobody in the village had asked for it, and nobody was told of it before the carts came. ';

describe('what stands around a sentence', () => {
  it('is kept short where its words stand in the page once', () => {
    const { prefix, suffix } = around(`${FILLER}${SENTENCE} ${FILLER}`, SENTENCE);
    expect([prefix.length, suffix.length]).toEqual([CONTEXT, CONTEXT]);
  });

  it('is longer where they stand there twice, in whatever case and quotes, and tells the one from the other', () => {
    const text = `Summary. ${SENTENCE.toUpperCase()} ${FILLER}More of it. ${FILLER}${SENTENCE} The end comes here, as it must.`;
    const { prefix, suffix } = around(text, SENTENCE);
    expect(prefix.length).toBeGreaterThan(CONTEXT);
    expect(text.split(`${prefix}${SENTENCE}${suffix}`)).toHaveLength(2);
    expect(suffix).toContain('The end comes here');
  });

  it('grows until what stands around the two differs, and no further than anything is kept', () => {
    const same = `${FILLER}${SENTENCE} ${FILLER}`;
    const text = `One. ${same}Two. ${same}Three.`;
    const { prefix } = around(text, SENTENCE);
    expect(prefix).toContain('Two.');
    const alike = `${FILLER.repeat(8)}${SENTENCE} ${FILLER.repeat(8)}`;
    expect(around(alike.repeat(2), SENTENCE).prefix).toHaveLength(MAX_CONTEXT);
  });

  it('is longer where only the beginning of a long sentence stands elsewhere: browsers look for that first', () => {
    const opening = 'The ministry of commerce announced on Thursday evening in the capital that ';
    const long = `${opening}${'this went on and on and '.repeat(8)}no end was seen.`;
    const text = `${opening}nothing had changed. ${FILLER}${FILLER}${long} ${FILLER}`;
    expect(around(text, long).prefix.length).toBeGreaterThan(CONTEXT);
    expect(around(text, `${opening}nothing had changed.`).prefix.length).toBeLessThanOrEqual(CONTEXT);
  });
});
