import type { Span } from '../../../article/article.ts';
import { findPhrases, indexPhrases, type PhraseIndex, wordsOf } from '../../../text/phrases.ts';
import speech from '../../data/speech.zh.json';
import { CHINESE_TABLES, type Label } from '../../sentence/lexicon.ts';
import type { ReadSentence } from '../../sentence/sentence-context.ts';
import type { ChineseLooked } from './chinese-looked.ts';

/** Whose a ministry or a company is. */
export type Origin = 'chinese' | 'foreign';

const FOREIGN_TABLES: readonly Label[] = ['westernState', 'westernBody', 'westernCompany', 'foreignPlace', 'feedPlace'];
/** How many sentences back the state or country is looked for to which "官员" or "老板" belongs. */
const REACH = 4;

let index: PhraseIndex<Origin | 'weak'> | null = null;

function lastOf(hits: readonly Span[]): number {
  return hits.reduce((last, { end }) => Math.max(last, end), -1);
}

/**
 * The origin that the words of `span` tell: the nearest before its end, or in "中国驻德国" the first. With `isWeakEnough` also
 * a bare "市" or "县" tells one.
 */
export function originIn(
  sentence: ReadSentence,
  bare: string,
  span: Span,
  isWeakEnough = true,
  isTraditional = false,
): Origin | null {
  index ??= indexPhrases<Origin | 'weak'>({
    foreign: [...speech.foreign, ...speech.leaders.foreign],
    chinese: [...speech.chinese, ...speech.leaders.chinese],
    weak: speech.weakChinese,
  });
  const text = bare.slice(span.start, span.end);
  const own = findPhrases(index, wordsOf(text));
  const inSpan = (tables: readonly Label[]): readonly Span[] =>
    tables
      .flatMap((table) => sentence.hits.get(table) ?? [])
      .filter(({ start, end }) => start >= span.start && end <= span.end)
      .map(({ start, end }) => ({ start: start - span.start, end: end - span.start }));
  const of = (label: string): readonly Span[] => own.filter((hit) => hit.label === label);
  const foreign = [...of('foreign'), ...inSpan(FOREIGN_TABLES)];
  // "美国商务部" is no Chinese ministry.
  const isForeigners = ({ start }: Span): boolean => foreign.some(({ end }) => end === start);
  // "国内" in traditional letters is where the paper is read.
  const isHome = ({ start, end }: Span): boolean =>
    isTraditional && /^(?:国内|全国|国家|中央|我国)$/.test(text.slice(start, end));
  const chinese = [...of('chinese'), ...inSpan(CHINESE_TABLES)].filter((hit) => !isForeigners(hit) && !isHome(hit));
  if (foreign.length === 0) return chinese.length > 0 || (isWeakEnough && of('weak').length > 0) ? 'chinese' : null;
  if (chinese.length === 0) return 'foreign';
  if (text.includes('驻'))
    return Math.min(...chinese.map(({ start }) => start)) <= Math.min(...foreign.map(({ start }) => start))
      ? 'chinese'
      : 'foreign';
  return lastOf(chinese) > lastOf(foreign) ? 'chinese' : 'foreign';
}

/** The origin that was named last before a phrase, in its sentence or in one of those before it; null where none was. */
export function originBefore({ sentence, sentences, bare, isTraditional }: ChineseLooked, phrase: Span): Origin | null {
  const own = originIn(sentence, bare, { start: 0, end: phrase.start }, false, isTraditional);
  if (own) return own;
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - REACH); i--) {
    const earlier = sentences[i];
    const found = earlier ? originIn(earlier, earlier.text, { start: 0, end: earlier.text.length }, false, isTraditional) : null;
    if (found) return found;
  }
  return null;
}
