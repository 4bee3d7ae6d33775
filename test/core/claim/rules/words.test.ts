import { describe, expect, it } from 'vitest';
import { stemOf, stemsOf, wordFeatures } from '../../../../src/core/claim/rules/words.ts';
import { type ReadSentence, readSentences } from '../../../../src/core/claim/sentence/sentence-context.ts';
import { inOneGo } from '../../../../src/core/steps.ts';
import { textArticle } from '../../article/text-article.ts';

function sentence(text: string, language = 'en'): ReadSentence {
  const [read] = inOneGo(readSentences(textArticle([text]), language));
  if (!read) throw new Error('no sentence');
  return read;
}

describe('the stems of a sentence', () => {
  it.each([
    ['tighten', 'tightens', 'tightened', 'tightening'],
    ['polic', 'policies'],
    ['stop', 'stopped', 'stopping', 'stops'],
    ['licens', 'licensing', 'licensed'],
  ])('take the forms of one word together: %s', (stem, ...forms) => {
    for (const form of forms) expect(stemOf(form).slice(0, stem.length)).toBe(stem);
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  it('leave short words and words in -ss alone', () => {
    expect(['this', 'gas', 'press', 'sing'].map(stemOf)).toEqual(['this', 'gas', 'press', 'sing']);
  });

  it('put names and figures by their kind, so that a rule learns of ministries and not of one', () => {
    const read = sentence('In 2025 the Ministry of Commerce told Shenghe to ship 300 tonnes of dysprosium to Japan.');
    const stems = stemsOf(read).map(({ stem }) => stem);
    expect(stems).toEqual(expect.arrayContaining(['YEAR', 'MINISTRY', 'FIRM', 'NUMBER', 'RARE', 'WEST']));
    expect(stems).not.toContain('commerce');
  });

  it('stand where they say in the text', () => {
    const read = sentence('Beijing tightened its curbs on “magnet blanks”.');
    for (const { start, end } of stemsOf(read)) expect(read.text.slice(start, end).trim()).not.toBe('');
    expect(stemsOf(read).map(({ start, end }) => read.text.slice(start, end))).toContain('tightened');
  });

  it('are characters and pairs of characters in Chinese', () => {
    const read = sentence('审批权握在手里。', 'zh');
    const features = wordFeatures(read, stemsOf(read));
    expect(features).toMatchObject({ 'w:审': 1, 'w:审批': 1, 'w:握在': 1 });
  });
});
