import { describe, expect, it } from 'vitest';
import { readInContext } from '../../../../src/core/claim/sentence/read-in-context.ts';
import { subjectOf } from '../../../../src/core/claim/sentence/subject.ts';
import { inOneGo } from '../../../../src/core/steps.ts';
import { textArticle } from '../../article/text-article.ts';

function subjectsIn(text: string): readonly string[] {
  return inOneGo(readInContext(textArticle([text]), 'en')).inContext.map(({ sentence, attribution }) =>
    subjectOf(sentence, attribution),
  );
}

describe('the subject of a sentence', () => {
  it.each([
    ['Beijing tightened the rules in October.', 'china'],
    ['In October, after weeks of talks, Beijing tightened the rules.', 'china'],
    ['The European Commission wants to build stocks.', 'west'],
    ['Lynas has opened a plant.', 'westernFirm'],
    ['It will tighten the rules further.', 'it'],
    ['She had heard of no permit.', 'person'],
    ['We asked twelve managers.', 'we'],
    ['There is no list.', 'there'],
    ['Export licences were frozen in October.', 'instrument'],
    ['Dysprosium is used in magnets.', 'matter'],
    ['Trees are easy to count.', 'other'],
  ])('%s', (text, subject) => {
    expect(subjectsIn(text)).toEqual([subject]);
  });

  it('is that of what is said, not who says it', () => {
    expect(subjectsIn('Jane Doe, an analyst at a consultancy, said China controls the whole chain of magnets.')).toEqual([
      'china',
    ]);
    expect(subjectsIn('Europe has no refinery of its own, said Jane Doe, an analyst who lives in Beijing.')).toEqual(['west']);
  });
});
