import type { Article } from '../../article/article.ts';
import { articleKey } from '../../article/article-key.ts';
import { findPhrases, indexPhrases, type PhraseIndex } from '../../text/phrases.ts';
import type { SpeakerClass } from '../claim.ts';
import table from '../data/voices.json';
import { namesChina, type ReadSentence } from '../sentence/sentence-context.ts';

/** As whom an article speaks where it names no other speaker; `outlet` for the press. */
export type Voice = Extract<
  SpeakerClass,
  'chinese-state-media' | 'chinese-industry' | 'western-government' | 'company' | 'analyst' | 'outlet'
>;

type Sign = 'chineseStateMedia' | 'chineseIndustry' | 'westernGovernment' | 'company' | 'analyst' | 'press';

/** So many different signs of one kind tell a voice. */
const ENOUGH = 2;
const MANY = 4;

let index: PhraseIndex<Sign> | null = null;

function signsIn(sentences: readonly ReadSentence[]): ReadonlyMap<Sign, number> {
  const { chineseStateMedia, chineseIndustry, westernGovernment, company, analyst, press } = table;
  index ??= indexPhrases<Sign>({ chineseStateMedia, chineseIndustry, westernGovernment, company, analyst, press });
  const found = new Map<Sign, Set<string>>();
  for (const { words } of sentences) {
    for (const { label, phrase } of findPhrases(index, words)) found.set(label, (found.get(label) ?? new Set()).add(phrase));
  }
  return new Map([...found].map(([sign, phrases]) => [sign, phrases.size]));
}

function isAt(url: string, hosts: readonly string[]): boolean {
  const host = articleKey(url).split(/[/?:]/)[0] ?? '';
  return hosts.some((known) => host === known || host.endsWith(`.${known}`));
}

/** A wire for press releases names itself in the dateline: "KOKKOLA, Finland, May 12 /PRNewswire/ --". */
const RELEASE = /\/\s?[\p{L} ]*(?:PR|Newswire|Wire|CNW)[\p{L} ]*\s?\/\s?[-–—]/u;

/** Questions and answers: what is not a question is the interviewee's. */
function isInterview(sentences: readonly ReadSentence[]): boolean {
  return sentences.filter(({ isFirst, text }) => isFirst && /^(?:Q|Question)\s?[:.]/.test(text)).length > ENOUGH;
}

/** As whom the article speaks, by its address and by signs of its form (datelines, colophons, boilerplate). */
export function voiceOf(article: Article, sentences: readonly ReadSentence[]): Voice {
  if (isAt(article.url, table.chineseStateMediaHosts)) return 'chinese-state-media';
  if (isAt(article.url, table.chineseIndustryHosts)) return 'chinese-industry';
  const signs = signsIn(sentences);
  const count = (sign: Sign): number => signs.get(sign) ?? 0;
  const isChineseFirm = /Co\., Ltd/.test(article.text) || count('chineseIndustry') >= MANY;
  const isRelease = RELEASE.test(article.text.slice(0, 1000));
  if (isRelease || (count('press') === 0 && count('company') > ENOUGH)) return isChineseFirm ? 'chinese-industry' : 'company';
  if (isInterview(sentences)) return 'analyst';
  if (count('press') > 0) return 'outlet';
  const china = sentences.filter(namesChina).length / Math.max(1, sentences.length);
  const west = sentences.filter(({ hits }) => hits.has('westernState')).length / Math.max(1, sentences.length);
  if (count('chineseStateMedia') > ENOUGH) return 'chinese-state-media';
  if (count('chineseIndustry') >= MANY && china > west) return 'chinese-industry';
  if (count('westernGovernment') >= MANY) return 'western-government';
  return count('analyst') >= ENOUGH ? 'analyst' : 'outlet';
}
