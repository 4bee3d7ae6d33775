import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, mergeText } from '../../../src/core/annotation/merge-text.ts';

describe('a text that was typed on an older one', () => {
  it.each([
    ['is kept where nothing newer is', 'old', 'old', 'old and more', 'old and more'],
    ['leaves what is newer where it says nothing new itself', 'old', 'newer', 'old', 'newer'],
    ['is kept once where both say the same', 'old', 'new', 'new', 'new'],
    [
      'goes below what is newer where both begin a note',
      '',
      'Ask the ministry',
      'Call the mine',
      'Ask the ministry\n\nCall the mine',
    ],
    ['gives what it adds alone', 'Ask', 'Ask Li', 'Ask\nCall', 'Ask Li\n\nCall'],
    ['goes on where it was put below', 'C', 'Chat\n\nC', 'Ca', 'Chat\n\nCa'],
    ['is what was kept and more', '', 'Ask', 'Ask the ministry', 'Ask the ministry'],
    ['is changed in its own place', 'Ask Li today', 'Please ask Li today', 'Ask Li tomorrow', 'Please ask Li tomorrow'],
    ['is kept whole where both changed the same words', 'Ask Li', 'Call Li', 'Tell Li', 'Call Li\n\nTell Li'],
    ['comes back where the other was deleted', 'old', '', 'old and more', 'old and more'],
    ['leaves an edit where it deletes what was before', 'old', 'old and more', '', 'old and more'],
    ['is gone where both deleted it', 'old', ' ', '', ''],
    ['is there once where it was added by another way', '', 'other\n\nnew', 'new', 'other\n\nnew'],
    ['takes the place of what it was typed on where it was added by another way', 'old', 'old\n\nnew', 'new', 'new'],
    ['is merged in Chinese too', '配额已公布。', '工信部配额已公布。', '配额已公布。待核实', '工信部配额已公布。待核实'],
    ['goes below in Chinese too', '', '稀土出口管制', '问商务部', '稀土出口管制\n\n问商务部'],
  ])('%s', (_name, base, kept, typed, merged) => {
    expect(mergeText(base, kept, typed)).toBe(merged);
  });

  const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '稀', '😀'), { maxLength: 8 }).map((letters) => letters.join(''));

  it('loses nothing that either added: each letter is there as often as in the one that has it most', () => {
    const counted = (whole: string, letter: string) => whole.split(letter).length;
    fc.assert(
      fc.property(text, text, text, (base, added, typed) => {
        const merged = mergeText(base, base + added, base + typed);
        for (const letter of ['a', 'b', '稀', '😀'])
          expect(counted(merged, letter)).toBeGreaterThanOrEqual(
            Math.max(counted(base + added, letter), counted(base + typed, letter)),
          );
      }),
    );
  });

  it.each([
    ['a space before it', '', 'Ask the ministry', ' Ask the ministry', 'Ask the ministry'],
    ['a space before what was kept of it in between', '', ' Ask the min', 'Ask the ministry', 'Ask the ministry'],
    ['an empty line before it', '', '\nAsk the ministry', 'Ask the ministry', '\nAsk the ministry'],
    ['the line ends of a file', 'Ask\r\nCall', 'Ask\r\nCall', 'Ask\nCall', 'Ask\nCall'],
  ])('is kept once, with %s or without', (_, base, kept, typed, both) => {
    expect(mergeText(base, kept, typed)).toBe(both);
  });

  it('goes on being written where it was merged, letter by letter, as if nothing had been kept meanwhile', () => {
    fc.assert(
      fc.property(text, fc.string({ minLength: 1, maxLength: 6 }), (kept, typed) => {
        fc.pre(kept.trim() !== '' && typed.trim() === typed && !typed.startsWith(kept.trim()));
        // What is kept does not hold already what is typed, or its first letter, as a part of its own.
        for (const part of [typed, typed.slice(0, 1)]) fc.pre(!`\n\n${kept.trim()}`.endsWith(`\n\n${part}`));
        let all = mergeText('', kept, typed.slice(0, 1));
        for (let at = 1; at < typed.length; at += 1) all = mergeText(typed.slice(0, at), all, typed.slice(0, at + 1));
        expect(all).toBe(`${kept.trimEnd()}\n\n${typed}`);
      }),
    );
  });

  it('differs from what was before in one place', () => {
    fc.assert(
      fc.property(text, text, (base, after) => {
        const { start, end, put } = changeOf(base, after);
        expect(base.slice(0, start) + put + base.slice(end)).toBe(after);
      }),
    );
  });
});
