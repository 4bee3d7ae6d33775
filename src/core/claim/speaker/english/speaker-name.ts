import type { Span } from '../../../article/article.ts';
import type { Label } from '../../sentence/lexicon.ts';
import type { ReadSentence } from '../../sentence/sentence-context.ts';
import { isOfOthers } from './of-others.ts';

const BODIES: readonly Label[] = [
  'chineseBody',
  'chineseCompany',
  'chineseMinistry',
  'chineseMedia',
  'analystBody',
  'westernCompany',
];
/** What tells one ministry from another: the foreign ministry is not the Ministry of Commerce that was named before. */
const DEPARTMENT =
  /\b(foreign|defen[cs]e|finance|industry|commerce|energy|interior|justice|economy|environment|security|transport|science|agriculture|resources)\sministry$/i;
/** So many of its letters tell it, in any spelling: "defense", "industrial". */
const TELLING = 5;
/** How far back the full name of "the Society" or "the ministry" is looked for. */
const REACH = 30;
/**
 * A capitalised run around a role: "Guangzhou Futures Exchange", "Ministry of Natural Resources". Where the first capital of a word
 * begins none, no other of that word does.
 */
const CAPITALISED = /\p{Lu}(?<!\p{Lu}[\p{L}&’-]*?\p{Lu})[\p{L}&’-]*(?:\s(?:(?:of|for|and|the)\s)*\p{Lu}[\p{L}&’-]*)+/gu;

function bodyAt({ text, hits }: ReadSentence, place: Span): string | null {
  const bodies = BODIES.flatMap((table) => hits.get(table) ?? []);
  const body = bodies.find(({ start, end }) => start < place.end && place.start < end);
  const written = body ? text.slice(body.start, body.end) : '';
  return /\p{Lu}/u.test(written) ? written : null;
}

function capitalisedAt(text: string, place: Span): string | null {
  for (const { 0: run, index } of text.matchAll(CAPITALISED)) {
    if (index >= place.end || place.start >= index + run.length) continue;
    const name = run.replace(/^(?:The|A|An|In|But|And|Its|At)\s/, '');
    if (/\s/.test(name)) return name;
  }
  return null;
}

/** The body named before to which "the Society" or "the ministry" refers: the last whose name holds the same word. */
function bodyBefore(sentence: ReadSentence, place: Span, sentences: readonly ReadSentence[]): string | null {
  const head = sentence.text.slice(place.start, place.end).toLowerCase().split(/\s+/).at(-1) ?? '';
  const department = DEPARTMENT.exec(sentence.text.slice(0, place.end))?.[1]?.toLowerCase().slice(0, TELLING) ?? '';
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - REACH); i--) {
    const earlier = sentences[i];
    for (const table of BODIES) {
      for (const { start, end } of earlier?.hits.get(table) ?? []) {
        const name = earlier?.text.slice(start, end) ?? '';
        const words = name.toLowerCase().split(/\s+/);
        const isOfDepartment = words.some((word) => word.startsWith(department));
        if (words.length > 1 && words.includes(head) && isOfDepartment) return name;
      }
    }
  }
  return null;
}

/** The name of the body at `place`, if the article gives one: from the gazetteer, by its capitals, or from a sentence before. */
export function nameOfBody(place: Span, sentence: ReadSentence, sentences: readonly ReadSentence[]): string | null {
  // In a headline every word may have a capital.
  const named = sentence.kind === 'title' ? null : capitalisedAt(sentence.text, place);
  // "India’s commerce ministry" is not the one of that name, nor the ministry that was named before.
  return isOfOthers(sentence, place) ? named : (bodyAt(sentence, place) ?? named ?? bodyBefore(sentence, place, sentences));
}
