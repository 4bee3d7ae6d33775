import type { Language } from '../../src/core/settings/languages.ts';

type Translated = Exclude<Language, 'en'>;

/** Texts, without their blanks, that a language has in common with English, by why. What else reads alike was not translated. */
interface Shared {
  readonly why: string;
  readonly texts: Partial<Readonly<Record<Translated, readonly string[]>>>;
}

const PLACES = ['Jiangxi', 'Ganzhou', 'Baotou', 'Sichuan', 'Guangdong', 'Guangxi', 'Fujian', 'Yunnan', 'Ningbo', 'Myanmar'];
const GROUPS = ['China Rare Earth Group', 'China Northern Rare Earth'];

const ELEMENTS = ['Scandium', 'Yttrium', 'Samarium', 'Europium', 'Gadolinium', 'Terbium', 'Dysprosium', 'Holmium', 'Erbium'];
const RARER = ['Thulium', 'Ytterbium'];
const PUBLISHERS = ['Chinatungsten', 'MIIT', 'MOFCOM', 'USGS'];
const PLANS = ['Project Vault', 'RESourceEU'];

const KEYS = ['Ctrl', 'Shift', 'Enter', 'Esc'];
const TITLES = ['IEA Global Critical Minerals Outlook', 'Google Fact Check Explorer'];

const SHARED: readonly Shared[] = [
  { why: 'titles', texts: { de: TITLES, fr: TITLES, ja: TITLES, zh_CN: TITLES } },
  { why: 'names that a plan has everywhere', texts: { de: PLANS, fr: PLANS, ja: PLANS, zh_CN: PLANS } },
  {
    why: 'names of products and of forms of file',
    texts: {
      de: ['Loupe', 'Markdown', 'Readwise (CSV)'],
      fr: ['Loupe', 'Markdown', 'Readwise (CSV)'],
      ja: ['Loupe', 'Markdown'],
      zh_CN: ['Loupe', 'Markdown'],
    },
  },
  {
    why: 'names that the bodies themselves go by in Latin letters',
    texts: {
      de: [...GROUPS, ...PUBLISHERS, 'IEA', 'Aero Engine Corporation of China'],
      fr: [...GROUPS, ...PUBLISHERS],
      ja: ['Chinatungsten'],
    },
  },
  {
    why: 'places that are written alike in Latin letters',
    texts: { de: [...PLACES, 'China'], fr: PLACES },
  },
  {
    why: 'the same word in both languages',
    texts: {
      de: ['Element', 'Export', 'Filter', 'Format', 'Import', 'Institution', 'Link', 'Passage', 'Status', 'Version'],
      fr: [
        ...['Actions', 'Article', 'article', 'articles', 'double', 'Format', 'Institution', 'Licence', 'multiple'],
        ...['Note', 'note', 'notes', 'Options', 'Passage', 'passage', 'passages', 'projection', 'Question', 'question'],
        ...['quota', 'Site', 'site', 'Sites', 'sites'],
        ...['Source', 'source', 'Sources', 'sources', 'Version', 'Violet'],
      ],
    },
  },
  {
    why: 'the same name of an element in both languages',
    texts: {
      de: [...ELEMENTS, ...RARER, 'Promethium', 'Lutetium'],
      fr: [
        ...['bismuth', 'cobalt', 'gallium', 'germanium', 'graphite', 'indium', 'lithium', 'nickel', 'niobium', 'uranium'],
        'vanadium',
        ...ELEMENTS,
        ...RARER,
        'lasers',
      ],
    },
  },
  { why: 'keys that keyboards name alike', texts: { de: ['Esc'], fr: ['Ctrl'], ja: KEYS, zh_CN: KEYS } },
  { why: 'the same sign for a quarter of a year', texts: { de: ['Q'] } },
];

/** The texts, without blanks, that `language` may have as English has them. */
export function sharedWith(language: Translated): readonly string[] {
  return SHARED.flatMap(({ texts }) => texts[language] ?? []);
}
