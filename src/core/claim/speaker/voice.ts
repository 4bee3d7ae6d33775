import type { Article } from '../../article/article.ts';
import { articleKey } from '../../article/article-key.ts';
import { isAmongHosts } from '../../article/same-site.ts';
import { findPhrases, indexPhrases, type PhraseIndex } from '../../text/phrases.ts';
import type { SpeakerClass } from '../claim.ts';
import table from '../data/voices.json';
import chineseTable from '../data/voices.zh.json';
import { namesChina, type ReadSentence } from '../sentence/sentence-context.ts';
import { quotedPart } from './speech-cues.ts';

/** As whom an article speaks where it names no other speaker; `outlet` for the press. */
export type Voice = Extract<
  SpeakerClass,
  'chinese-government' | 'chinese-state-media' | 'chinese-industry' | 'western-government' | 'company' | 'analyst' | 'outlet'
>;

const SIGN_KINDS = [
  'chineseGovernment',
  'chineseStateMedia',
  'chineseIndustry',
  'westernGovernment',
  'company',
  'tradeBody',
  'analyst',
  'press',
] as const;
type Sign = (typeof SIGN_KINDS)[number];

/** So many different signs of one kind tell a voice. */
const ENOUGH = 2;
const MANY = 4;

const SIGNS: Readonly<Record<string, Readonly<Record<Sign, readonly string[]>>>> = { en: table, zh: chineseTable };
const indexes = new Map<string, PhraseIndex<Sign>>();

function signTable(language: string): PhraseIndex<Sign> {
  const known = indexes.get(language);
  if (known) return known;
  const own = SIGNS[language] ?? table;
  const made = indexPhrases<Sign>(
    Object.fromEntries(SIGN_KINDS.map((kind) => [kind, own[kind]])) as Record<Sign, readonly string[]>,
  );
  indexes.set(language, made);
  return made;
}

/** As whom an article may speak by signs of one kind. */
const SPEAKS: Readonly<Partial<Record<Sign, SpeakerClass>>> = {
  chineseGovernment: 'chinese-government',
  chineseStateMedia: 'chinese-state-media',
  chineseIndustry: 'chinese-industry',
  westernGovernment: 'western-government',
  company: 'company',
  tradeBody: 'company',
  analyst: 'analyst',
};

/** As whom an article may speak, with how many different signs tell so. */
export function signedBy(sentences: readonly ReadSentence[], language: string): readonly (readonly [SpeakerClass, number])[] {
  const found = [...signsIn(sentences, language)].flatMap(([sign, count]) => {
    const speaker = SPEAKS[sign];
    return speaker ? [[speaker, count] as const] : [];
  });
  return found;
}

/** The different signs of each kind that stand outside quotations. */
function signsIn(sentences: readonly ReadSentence[], language: string): ReadonlyMap<Sign, number> {
  const signs = signTable(language);
  const found = new Map<Sign, Set<string>>();
  for (const { words, text, quote } of sentences) {
    if (quote === 'inside') continue;
    const hits = findPhrases(signs, words);
    if (hits.length === 0) continue;
    const isQuoted = quotedPart(text);
    for (const { label, phrase, start } of hits) {
      if (!isQuoted(start)) found.set(label, (found.get(label) ?? new Set()).add(phrase));
    }
  }
  return new Map([...found].map(([sign, phrases]) => [sign, phrases.size]));
}

/** A government's own host: a ministry's, a parliament's, or one that ends as governments' hosts do. */
function isGovernments(host: string): boolean {
  return isAmongHosts(host, table.westernGovernmentHosts) || table.westernGovernmentEnds.some((end) => host.endsWith(`.${end}`));
}

/** A wire for press releases names itself in the dateline: "KOKKOLA, Finland, May 12 /PRNewswire/ --". */
const RELEASE = /\/\s?[\p{L} ]{2,30}\s?\/\s?[-–—]/u;
/** A statement that a government hands to the press. */
const FACT_SHEET = /^(?:fact\s?sheet|factsheet|backgrounder|joint statement|statement by the)\b/i;

/** Questions and answers: what is not a question is the interviewee's. */
function isInterview(sentences: readonly ReadSentence[]): boolean {
  return sentences.filter(({ isFirst, text }) => isFirst && /^(?:Q|Question)\s?[:.]/.test(text)).length > ENOUGH;
}

/** What tells a release of a company's: its form, or the words that end one. */
function isRelease(article: Article, count: (sign: Sign) => number, sentences: readonly ReadSentence[]): boolean {
  if (RELEASE.test(article.text.slice(0, 1000))) return true;
  const hasAbout = sentences.some(({ kind, text }) => kind === 'heading' && /^About\s\p{Lu}/u.test(text));
  return count('press') === 0 && (count('company') > ENOUGH || (hasAbout && count('company') > 0));
}

/** As whom the article speaks, by its address and by signs of its form (datelines, colophons, boilerplate). */
export function voiceOf(article: Article, sentences: readonly ReadSentence[], language: string): Voice {
  const host = articleKey(article.url).split(/[/?:]/)[0] ?? '';
  if (isAmongHosts(host, table.chineseGovernmentHosts)) return 'chinese-government';
  if (isAmongHosts(host, table.chineseStateMediaHosts)) return 'chinese-state-media';
  if (isAmongHosts(host, table.chineseIndustryHosts)) return 'chinese-industry';
  const signs = signsIn(sentences, language);
  const count = (sign: Sign): number => signs.get(sign) ?? 0;
  const isChineseFirm = language === 'zh' || /Co\., Ltd/.test(article.text) || count('chineseIndustry') >= MANY;
  if (isRelease(article, count, sentences)) return isChineseFirm ? 'chinese-industry' : 'company';
  if (isInterview(sentences)) return 'analyst';
  if (count('press') > 0) return 'outlet';
  if (isGovernments(host) || FACT_SHEET.test(sentences[0]?.text ?? '')) return 'western-government';
  const china = sentences.filter(namesChina).length / Math.max(1, sentences.length);
  const west = sentences.filter(({ hits }) => hits.has('westernState')).length / Math.max(1, sentences.length);
  if (count('chineseGovernment') > ENOUGH) return 'chinese-government';
  if (count('chineseStateMedia') > ENOUGH) return 'chinese-state-media';
  if (count('chineseIndustry') >= MANY && china > west) return 'chinese-industry';
  if (count('westernGovernment') >= MANY) return 'western-government';
  if (count('tradeBody') >= ENOUGH) return 'company';
  return count('analyst') >= ENOUGH ? 'analyst' : 'outlet';
}
