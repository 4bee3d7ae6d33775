import { describe, expect, it } from 'vitest';
import { blocksOf } from '../document-of.ts';

const LONG =
  '<p>Separation plants have been told to record every batch of feed and oxide from 1 April, the regional office said.</p>';

/** The lead-in of each item that is read of `html`. */
const leadInsOf = (html: string) =>
  blocksOf(`<article>${LONG}${html}${LONG.replace('Separation', 'Other')}</article>`)
    .filter(({ kind }) => kind === 'list-item')
    .map(({ text, leadIn }) => [text, leadIn]);

describe('what leads a list in', () => {
  it('is a paragraph that ends with a colon, also across a wrapper, and a full-width colon', () => {
    expect(leadInsOf('<div><p>The plan emphasises:</p></div><div><ul><li>magnets</li><li>oxides</li></ul></div>')).toEqual([
      ['magnets', 'The plan emphasises:'],
      ['oxides', 'The plan emphasises:'],
    ]);
    expect(leadInsOf('<p>重点工作：</p><ul><li>追溯</li></ul>')).toEqual([['追溯', '重点工作：']]);
  });

  it('is a heading directly above', () => {
    expect(leadInsOf('<h3>The plan emphasises</h3><ul><li>magnets</li></ul>')).toEqual([['magnets', 'The plan emphasises']]);
  });

  it('is nothing where a finished sentence stands above', () => {
    expect(
      leadInsOf('<p>The plan has two aims, the ministry of industry said in a notice on Monday.</p><ul><li>magnets</li></ul>'),
    ).toEqual([['magnets', null]]);
  });

  it('is, for an inner list, its item where that ends with a colon, else what leads the outer one in', () => {
    expect(
      leadInsOf('<p>Aims:</p><ul><li>magnets:<ul><li>sintered</li></ul></li><li>oxides<ul><li>heavy</li></ul></li></ul>'),
    ).toEqual([
      ['magnets:', 'Aims:'],
      ['sintered', 'magnets:'],
      ['oxides', 'Aims:'],
      ['heavy', 'Aims:'],
    ]);
  });

  it('is found above a caption that stands in between', () => {
    expect(
      leadInsOf(
        '<p>The plan emphasises:</p><figure><figcaption>A plant in Baotou</figcaption></figure><ul><li>magnets</li></ul>',
      ),
    ).toEqual([['magnets', 'The plan emphasises:']]);
  });
});
