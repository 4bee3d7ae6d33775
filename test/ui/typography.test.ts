import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/core/settings/languages.ts';
import { typographyFaults } from './typography.ts';

const WRONG: readonly (readonly [Language, string, string])[] = [
  ['en', 'Saving ...', 'three full stops for an ellipsis'],
  ['en', "the importers' own", 'a straight quotation mark or apostrophe'],
  ['en', 'Choose “Pin to Toolbar', 'an opening quotation mark that is not closed'],
  ['de', 'Wählen Sie “Anheften”.', 'a foreign quotation mark'],
  ['de', '„Anheften', 'an opening quotation mark that is not closed'],
  ['de', 'Anheften“', 'a closing quotation mark without the opening one'],
  ['de', 'zwei  Wörter', 'two spaces'],
  ['fr', 'Sources : $1', 'no narrow no-break space before ; : ! ? »'],
  ['fr', 'Qui parle?', 'no narrow no-break space before ; : ! ? »'],
  ['fr', '« Épingler\u202f»', 'no narrow no-break space after «'],
  ['fr', '$1 %', 'a number that a line may part from its unit'],
  ['ja', 'この記事:公式', 'half-width punctuation'],
  ['ja', '主張(公式)', 'half-width punctuation'],
  ['ja', '主張，公式', 'Chinese punctuation'],
  ['zh_CN', '说法,来源', 'half-width punctuation'],
  ['zh_CN', '$1, $2', 'half-width punctuation'],
  ['zh_CN', '说法 来源', 'a space between characters'],
  ['zh_CN', '此时 Loupe已更新', 'a space between characters and letters, digits or blanks'],
  ['ja', '$1 件の主張', 'a space between characters and letters, digits or blanks'],
];

const RIGHT: readonly (readonly [Language, string])[] = [
  ['en', 'Choose “Pin to Toolbar”: the reader’s own, 1,000 of them …'],
  ['de', 'Wählen Sie „Anheften“: die Leiste, dann „$1“.'],
  ['fr', '«\u202fÉpingler\u202f»\u202f: qui parle\u202f? L’article, à 10\u202f%.'],
  ['ja', 'この記事の「主張」：$1（Loupe 2.0、MP Materials）'],
  ['zh_CN', '“说法”：$1（Loupe 2.0，MP Materials）'],
];

describe('what is looked for in the texts', () => {
  it.each(WRONG)('finds in %s “%s”: %s', (language, text, wrong) => {
    expect(typographyFaults('key', text, language)).toContain(`key: ${wrong}`);
  });

  it.each(RIGHT)('finds nothing wrong in %s “%s”', (language, text) => {
    expect(typographyFaults('key', text, language)).toEqual([]);
  });
});
