import type { Span } from '../../../article/article.ts';
import type { Attribution } from '../speech-cues.ts';
import type { ChineseLooked, Found } from './chinese-looked.ts';
import { namesAt } from './chinese-name.ts';
import { isCircumstance } from './circumstance.ts';
import { speakerIn } from './speaker-in-phrase.ts';

const BOUND = /[。！？；;!?”」』"“「『】]/gu;
const COMMA = /[，,：:—、]/u;
/** A part of a sentence that is longer has no subject: it is no prose. UTF-16 units. */
const LONGEST_PART = 240;
/** So many parts of a sentence before its verb are looked through for the subject. */
const PARTS = 4;

/** Where the words that can hold a verb's subject begin: after the last full stop or quotation mark before `end`. */
export function clauseStart(bare: string, end: number): number {
  let start = 0;
  for (const { index } of bare.slice(0, end).matchAll(BOUND)) start = index + 1;
  return start;
}

/** The subject of a verb of speech: in the part before it, or further back where that holds circumstance alone. */
function subjectOf(verb: Span, looked: ChineseLooked): Attribution | null {
  const { bare } = looked;
  const from = clauseStart(bare, verb.start);
  let end = verb.start;
  for (let part = 0; part < PARTS && end > from; part++) {
    let start = end;
    while (start > from && !COMMA.test(bare.charAt(start - 1))) start--;
    if (end - start > LONGEST_PART) return null;
    const found = start < end ? speakerIn({ start, end }, looked) : null;
    if (found) return { ...found, words: { start: found.words?.start ?? start, end: verb.end } };
    if (!isCircumstance(bare.slice(start, end))) return null;
    end = start - 1;
  }
  return null;
}

/** "并称", "还说": whoever spoke last goes on. */
function goesOn(verb: Span, { bare, heard, sentence }: ChineseLooked): Attribution | null {
  const head = bare.slice(clauseStart(bare, verb.start), verb.start).trim();
  const isOpen = verb.start > 0 && /[”」』"]/u.test(bare.charAt(verb.start - 1));
  if (!isOpen && !/^(?:并|还|又|同时|另|此外还|且)$/u.test(head)) return null;
  return heard.last && { ...heard.last, words: verb, sentence: sentence.index };
}

const COLON = /[：:][“「『"]/u;

/** Whoever stands before a colon and a quotation, though no verb of speech does: "郭令仪潑了冷水：「……」". */
export function beforeColon(looked: ChineseLooked): Found | null {
  const { bare, roles, sentence } = looked;
  const colon = bare.search(COLON);
  if (colon < 0) return null;
  const from = clauseStart(bare, colon);
  const role = roles.find(({ start, end, kind }) => start >= from && end <= colon && kind !== 'unnamed');
  if (!role) return null;
  const name = namesAt(bare.slice(role.end, colon))[0];
  const end = role.end + (name?.length ?? 0);
  const found = speakerIn({ start: from, end }, looked) ?? speakerIn({ start: from, end: role.end }, looked);
  return found && { ...found, words: { start: from, end: colon }, sentence: sentence.index, at: colon };
}

/** Documents and meetings speak by verbs that are acts elsewhere, if they stand within so many letters before them. */
const NEAR = 8;

/** The speaker whom a verb of speech names, or the verb by which an authority finds or a plan provides. */
export function spoken(looked: ChineseLooked): Found | null {
  for (const verb of looked.verbs) {
    const found = subjectOf(verb, looked) ?? goesOn(verb, looked);
    if (found) return { ...found, at: verb.start };
  }
  for (const verb of looked.findVerbs) {
    const found = subjectOf(verb, looked);
    if (found?.speaker.endsWith('-government')) return { ...found, at: verb.start };
  }
  for (const verb of looked.planVerbs) {
    const found = subjectOf(verb, looked);
    const isPlans = looked.roles.some(
      ({ isDocument, kind, end }) =>
        (isDocument || kind === 'industry' || kind === 'government') && end <= verb.start && end >= verb.start - NEAR,
    );
    if (found && isPlans) return { ...found, at: verb.start };
  }
  return null;
}
