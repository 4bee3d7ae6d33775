import { describe, expect, it } from 'vitest';
import { type Action, fitting } from '../../../src/ui/palette/action.ts';

const action = (words: string, isSought = false): Action => ({ id: words, words, isSought, run: () => undefined });
const NEXT = action('Go to the next claim in the article');
const SAVE = action('Save article');
const CLAIM = action('Reported: Exports of magnets fell in May', true);
const CHINESE = action('已报道：商务部暂停稀土出口管制', true);
const ALL = [NEXT, SAVE, CLAIM, CHINESE];

describe('what fits in the palette', () => {
  it('is every action, and no single claim, before anything was typed', () => {
    expect(fitting(ALL, '')).toEqual([NEXT, SAVE]);
    expect(fitting(ALL, '  ')).toEqual([NEXT, SAVE]);
  });

  it('has each typed word at the beginning of one of its words, in any order and case', () => {
    expect(fitting(ALL, 'art NEXT')).toEqual([NEXT]);
    expect(fitting(ALL, 'magn exp')).toEqual([CLAIM]);
    expect(fitting(ALL, 'agnets')).toEqual([]);
    expect(fitting(ALL, 'next save')).toEqual([]);
  });

  it('is found without accents, and in Chinese anywhere', () => {
    const french = action('Aller à l’affirmation précédente');
    expect(fitting([french], 'precedente')).toEqual([french]);
    expect(fitting(ALL, '稀土')).toEqual([CHINESE]);
    const mixed = action('复制为Markdown');
    expect(fitting([mixed], 'markdown')).toEqual([mixed]);
  });

  it('is found by further words of its own', () => {
    const copy = { ...action('Copy: Citation'), also: 'quote, reference' };
    expect(fitting([copy, SAVE], 'ref cop')).toEqual([copy]);
  });

  it('is at most a dozen of the claims, and all of the actions', () => {
    const claims = Array.from({ length: 40 }, (_, at) => action(`Claim ${at}`, true));
    expect(fitting([...claims, action('Claim list')], 'claim')).toHaveLength(13);
  });
});
