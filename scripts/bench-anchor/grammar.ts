import chinese from './data/chinese.json' with { type: 'json' };
import english from './data/english.json' with { type: 'json' };
import german from './data/german.json' with { type: 'json' };
import type { Chance } from './random.ts';

/** A language that pages are written in. */
export type Language = 'en' | 'de' | 'zh';

/** Words as they are written, punctuation included; in Chinese, words as a reader parts them. */
export interface Writer {
  readonly language: Language;
  /** What stands between two words. */
  readonly gap: string;
  /** The words of what the rule `symbol` makes. */
  words(symbol: string): readonly string[];
}

type Rules = Readonly<Record<string, readonly string[]>>;
const RULES: Readonly<Record<Language, Rules>> = { en: english, de: german, zh: chinese };

const SYLLABLES = [
  'ba',
  'ren',
  'kol',
  'mar',
  'ti',
  'vel',
  'os',
  'hun',
  'dre',
  'sa',
  'lin',
  'gor',
  'pa',
  'esk',
  'tun',
  'wi',
  'lo',
  'cham',
];
const FORMS = ['Resources', 'Metals', 'Mining', 'Magnetics', 'Group', 'Minerals', 'Holdings', 'Alloys'];
const HAN = ['华', '金', '盛', '远', '宏', '北', '科', '瑞', '天', '新', '泰', '恒', '中', '源', '信', '海'];
const HAN_FORMS = ['集团', '稀土', '矿业', '科技', '新材料', '股份'];

/** Depth at which a rule is made of its shortest form: sentences end. */
const MAX_DEPTH = 9;

/** Who and what one page is about: the same few names come up again and again. */
interface Cast {
  readonly company: readonly string[];
  readonly town: readonly string[];
  readonly surname: readonly string[];
}

/** A writer of `language` with a cast of its own. */
export function writerOf(language: Language, chance: Chance): Writer {
  const cast = language === 'zh' ? chineseCast(chance) : latinCast(chance);
  const rules = RULES[language];
  return {
    language,
    gap: language === 'zh' ? '' : ' ',
    words: (symbol) => split(expand(symbol, rules, cast, chance, 0), language),
  };
}

function latinCast(chance: Chance): Cast {
  const name = (parts: number): string => capitalised(Array.from({ length: parts }, () => chance.pick(SYLLABLES)).join(''));
  return {
    company: Array.from({ length: 24 }, () => `${name(2)} ${chance.pick(FORMS)}`),
    town: Array.from({ length: 30 }, () => name(chance.int(2, 3))),
    surname: Array.from({ length: 36 }, () => name(2)),
  };
}

function chineseCast(chance: Chance): Cast {
  const company = Array.from({ length: 24 }, () => chance.pick(HAN) + chance.pick(HAN) + chance.pick(HAN_FORMS));
  return { company, town: [], surname: [] };
}

function expand(symbol: string, rules: Rules, cast: Cast, chance: Chance, depth: number): string {
  const lower = symbol.charAt(0).toLowerCase() + symbol.slice(1);
  if (lower !== symbol && !rules[symbol]) return capitalised(expand(lower, rules, cast, chance, depth));
  if (symbol === 'number') return numberOf(chance);
  if (symbol === 'small') return String(chance.int(1, 12));
  if (symbol === 'year') return String(chance.int(2004, 2031));
  if (symbol === 'company' || symbol === 'town' || symbol === 'surname') return chance.pickEarly(cast[symbol]);
  const forms = rules[symbol];
  if (!forms) throw new Error(`the grammar has no ${symbol}`);
  const form = depth > MAX_DEPTH ? shortest(forms) : symbol === 'sentence' ? chance.pick(forms) : chance.pickEarly(forms);
  const text = form.replace(/\{([^}]+)\}/g, (_, part: string) => expand(part, rules, cast, chance, depth + 1));
  return symbol === 'sentence' ? capitalised(text) : text;
}

function shortest(forms: readonly string[]): string {
  return forms.reduce((best, form) => (form.length < best.length ? form : best));
}

function numberOf(chance: Chance): string {
  const kind = chance.int(0, 3);
  if (kind === 0) return String(chance.int(2, 99));
  if (kind === 1) return `${chance.int(1, 98)}.${chance.int(1, 9)}`;
  return kind === 2 ? String(chance.int(100, 999)) : `${chance.int(1, 480)},${chance.int(100, 999)}`;
}

function capitalised(text: string): string {
  const letter = text.search(/\p{L}|\p{N}/u);
  return letter < 0 ? text : text.slice(0, letter) + text.charAt(letter).toUpperCase() + text.slice(letter + 1);
}

function split(text: string, language: Language): readonly string[] {
  if (language !== 'zh') return text.split(' ').filter(Boolean);
  return text.match(/[“（]*[^·，。；：“”（）！？]+[，。；：”）！？]*/gu) ?? [];
}
