import type { Language } from '../../src/core/settings/languages.ts';

/** What is wrong in a text, and how it is seen. */
interface Rule {
  readonly wrong: string;
  readonly pattern: RegExp;
}

const SCRIPT = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]';

/** What no language has. */
const EVERYWHERE: readonly Rule[] = [
  { wrong: 'a space at an end', pattern: /^\s|\s$/ },
  { wrong: 'two spaces', pattern: /\s\s/ },
  { wrong: 'a straight quotation mark or apostrophe', pattern: /["']/ },
  { wrong: 'three full stops for an ellipsis', pattern: /\.\.\./ },
  { wrong: 'a blank that browsers do not fill', pattern: /\$(?!\d(?!\d))/ },
];

/** Half-width marks beside full-width writing, and spaces within it. */
const FULL_WIDTH: readonly Rule[] = [
  {
    wrong: 'half-width punctuation',
    pattern: new RegExp(`${SCRIPT}[,.;:!?()]|[,;:!?()]${SCRIPT}|\\$\\d[,;:!?(]|[(,;:]\\$\\d`, 'u'),
  },
  {
    wrong: 'a space between characters and letters, digits or blanks',
    pattern: new RegExp(`${SCRIPT} [\\p{Script=Latin}\\d$]|(?:[\\p{Script=Latin}\\d]|\\$\\d) ${SCRIPT}`, 'u'),
  },
  { wrong: 'a space between characters', pattern: new RegExp(`${SCRIPT} ${SCRIPT}|[、。，；：！？）」』”] |[ ][（「『“]`, 'u') },
];

const OWN: Readonly<Record<Language, readonly Rule[]>> = {
  en: [
    { wrong: 'an opening quotation mark that is not closed', pattern: /“[^”]*(?:“|$)/ },
    { wrong: 'a foreign quotation mark', pattern: /[„«»「」『』]/ },
  ],
  de: [
    { wrong: 'a foreign quotation mark', pattern: /[”«»「」『』]/ },
    { wrong: 'a closing quotation mark without the opening one', pattern: /^[^„]*“|“[^„]*“/ },
    { wrong: 'an opening quotation mark that is not closed', pattern: /„[^“]*(?:„|$)/ },
  ],
  fr: [
    { wrong: 'no narrow no-break space before ; : ! ? »', pattern: /(?<!\u202f)[;:!?»]/ },
    { wrong: 'no narrow no-break space after «', pattern: /«(?!\u202f)/ },
    { wrong: 'a foreign quotation mark', pattern: /[“”„「」『』]/ },
    { wrong: 'a number that a line may part from its unit', pattern: /\$\d (?:%|t\b|kg|millions?)/ },
  ],
  ja: [...FULL_WIDTH, { wrong: 'a foreign quotation mark', pattern: /[“”„«»]/ }, { wrong: 'Chinese punctuation', pattern: /，/ }],
  zh_CN: [...FULL_WIDTH, { wrong: 'a foreign quotation mark', pattern: /[„«»「」『』]/ }],
};

/** They are marks and spaces alone. */
const SEPARATORS: ReadonlySet<string> = new Set(['list_separator', 'part_separator']);

/** What breaks the rules of its language in a text, each with the text's key. */
export function typographyFaults(key: string, text: string, language: Language): readonly string[] {
  if (SEPARATORS.has(key)) return [];
  const broken = [...EVERYWHERE, ...OWN[language]].filter(({ pattern }) => pattern.test(text));
  return broken.map(({ wrong }) => `${key}: ${wrong}`);
}
