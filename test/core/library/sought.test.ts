import { describe, expect, it } from 'vitest';
import { meetsAll } from '../../../src/core/library/conditions.ts';
import { soughtIn } from '../../../src/core/library/sought.ts';
import { annotation, article, entries, FACTS, highlight, note, tag } from './records.ts';

const words = (text: string) => soughtIn(text).parts.map(({ runs, kind }) => `${kind} ${runs.map(({ word }) => word).join(' ')}`);

describe('what is sought', () => {
  it.each([
    ['Quotas of the ministry', ['word quotas', 'word ministry']],
    ['the of', ['word the', 'word of']],
    ['Announcement No. 61', ['word announcement', 'helps no', 'word 61']],
    ['no limits', ['word no', 'word limits']],
    ['say “Rare  earths” now', ['word say', 'phrase rare earths', 'word now']],
    ['"rare ear', ['word rare', 'word ear']],
    ['"rare earth oxi', ['phrase rare earth', 'word oxi']],
    ['speaker:"Scott Bessent" tariffs', ['speaker scott', 'speaker bessent', 'word tariffs']],
    ['time:12 well-known', ['word time', 'word 12', 'word well', 'word known']],
    ['稀土出口管制', ['word 稀土', 'word 出口', 'word 管制']],
    ['稀土的管制', ['word 稀土', 'word 管制']],
    ['「出口管制」', ['phrase 出口管制']],
    ['price -', ['word price']],
  ])('in “%s”', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('tells what must not be there from a hyphen', () => {
    const { parts, without } = soughtIn('dual-use -Japan -"rare earths" x-ray');
    expect(parts.map(({ runs }) => runs[0]?.word)).toEqual(['dual', 'use', 'x', 'ray']);
    expect(without.map(({ runs }) => runs.map(({ word }) => word))).toEqual([['japan'], ['rare', 'earths']]);
  });

  it('says of what it cannot understand what was typed, and leaves it out', () => {
    const { parts, conditions, faults } = soughtIn('before:spring layer:x has:pictures after:2025-13 quota');
    expect(faults).toEqual([
      { typed: 'before:spring', asked: 'before' },
      { typed: 'layer:x', asked: 'layer' },
      { typed: 'has:pictures', asked: 'has' },
      { typed: 'after:2025-13', asked: 'after' },
    ]);
    expect(conditions).toEqual([]);
    expect(parts).toHaveLength(1);
  });

  it('asks for nothing while a condition is being typed', () => {
    expect(soughtIn('site:')).toEqual({ parts: [], without: [], conditions: [], faults: [] });
  });
});

describe('the conditions of a query', () => {
  const all = entries(
    [
      article('mining.com/a', { published: '2025-04-04' }),
      annotation('mining.com/a', [highlight(FACTS), note('ask'), tag('To Check')], { claimId: 'c1', quote: 'q' }),
    ],
    [
      { ...article('b.example/b'), head: { ...article('b.example/b').head, published: null } },
      annotation('b.example/b', [highlight(null)], { quote: 'r' }),
    ],
  );
  const passages = all.filter(({ kind }) => kind === 'passage');
  const fitting = (text: string) =>
    passages.filter((entry) => meetsAll(entry, soughtIn(text).conditions)).map(({ quote }) => quote);

  it.each([
    ['site:mining', ['q']],
    ['-site:mining', ['r']],
    ['tag:check', ['q']],
    ['tag:"to check"', ['q']],
    ['has:note', ['q']],
    ['has:notes', ['q']],
    ['-has:note', ['r']],
    ['has:highlight', ['q', 'r']],
    ['has:text', []],
    [`layer:${FACTS.layer.slice(0, 4)}`, ['q']],
    ['before:2025-04-05', ['q']],
    ['before:2025-04-04', []],
    ['after:2025-04-04', ['q']],
    ['after:2025', ['q']],
    ['before:2025', []],
    ['after:2025-05', []],
    // A page without a day is on neither side.
    ['before:2099', ['q']],
  ])('%s', (text, expected) => {
    expect(fitting(text).sort()).toEqual(expected);
  });
});
