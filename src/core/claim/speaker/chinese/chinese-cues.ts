import type { Span } from '../../../article/article.ts';
import { findPhrases, indexPhrases, type PhraseIndex } from '../../../text/phrases.ts';
import speech from '../../data/speech.zh.json';
import type { Label } from '../../sentence/lexicon.ts';
import type { ReadSentence } from '../../sentence/sentence-context.ts';

const OPENING = '“「『';
const CLOSING = '”」』';
/** A quotation without a mark of punctuation, inside a clause, is a name or a word held at arm's length: “河湾金属”的奥登. */
const LONGEST_NAME = 12;

function isNameInQuotes(text: string, { start, end }: Span): boolean {
  const inner = text.slice(start + 1, end - 1);
  const before = text.charAt(start - 1);
  return (
    inner.length <= LONGEST_NAME &&
    !/[，。！？；：,!?;:]/.test(inner) &&
    /\p{Script=Han}/u.test(before) &&
    !/[说称道指是]/.test(before) &&
    /^[\p{Script=Han}（(]/u.test(text.slice(end, end + 1))
  );
}

/** The quotations of a sentence, the marks included; `isInside` where the sentence begins within one. */
function quotationsIn(text: string, isInside: boolean): readonly Span[] {
  const spans: Span[] = [];
  let start = isInside ? 0 : -1;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    const isOpen = start >= 0;
    if (!isOpen && (OPENING.includes(char) || char === '"')) start = i;
    else if (isOpen && (CLOSING.includes(char) || char === '"')) {
      spans.push({ start, end: i + 1 });
      start = -1;
    }
  }
  if (start >= 0) spans.push({ start, end: text.length });
  return spans;
}

/** What stands in for a quoted character, and for a quotation mark around a name. */
const BLANK = '\u0000';
const NAME_MARK = '_';

/**
 * A Chinese sentence of the same length in which what is quoted is blank, so that only the words around quotations are
 * read for who speaks. The marks stay, as bounds; those around a bare name give way, and the name stays.
 */
function unquoted(text: string, isInside: boolean): string {
  let result = '';
  let from = 0;
  for (const { start, end } of quotationsIn(text, isInside)) {
    const isName = isNameInQuotes(text, { start, end });
    const inner = isName ? text.slice(start + 1, end - 1) : BLANK.repeat(Math.max(0, end - start - 2));
    const [open, close] = isName ? [NAME_MARK, NAME_MARK] : [text.charAt(start), text.charAt(end - 1)];
    result += text.slice(from, start) + (end - start < 2 ? open : open + inner + close);
    from = end;
  }
  return result + text.slice(from);
}

/** What kind of speaker a word names by itself. */
export type RoleKind = keyof typeof speech.roles;
/** A role ("部长"), a post whose class its body decides ("负责人"), or a document that speaks ("规划"). */
export interface Role extends Span {
  readonly word: string;
  readonly kind: RoleKind;
  readonly isPost: boolean;
  readonly isDocument: boolean;
}

type Cue = string;
type Hit = Span & { readonly label: Cue; readonly phrase: string };

/** A Chinese sentence as attribution looks at it. All offsets are in the sentence. */
export interface ChineseCues {
  /** The sentence with its quotations blank. */
  readonly bare: string;
  /** Verbs of speech, in order. */
  readonly verbs: readonly Span[];
  /** Verbs by which a plan or a meeting speaks, in order. */
  readonly planVerbs: readonly Span[];
  /** Verbs by which an authority says what it found, in order. */
  readonly findVerbs: readonly Span[];
  /** Nouns of speech ("的看法"), in order. */
  readonly views: readonly Span[];
  readonly roles: readonly Role[];
}

let index: PhraseIndex<Cue> | null = null;

function prefixed(tables: Readonly<Record<string, readonly string[]>>, prefix: string): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(tables).map(([name, words]) => [`${prefix}:${name}`, words]));
}

function indexOfCues(): PhraseIndex<Cue> {
  index ??= indexPhrases<Cue>({
    verb: speech.verbs,
    planVerb: speech.planVerbs,
    findVerb: speech.findVerbs,
    none: speech.notVerbs,
    view: speech.views,
    ...prefixed(speech.roles, 'role'),
    ...prefixed(speech.posts, 'post'),
    ...prefixed(speech.documents, 'document'),
    'role:government': [...speech.roles.government, ...speech.leaders.chinese, ...speech.leaders.foreign],
  });
  return index;
}

/** Of hits that overlap the one that begins first, of those the longest: Chinese has no spaces to tell words apart. */
function withoutOverlap(hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = [];
  let end = 0;
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (hit.start < end) continue;
    kept.push(hit);
    end = hit.end;
  }
  return kept;
}

const KIND_OF_DOCUMENT: Readonly<Record<string, RoleKind>> = { plan: 'government', company: 'company', analyst: 'analyst' };

function roleOf({ label, phrase, start, end }: Hit): Role | null {
  const [table, name = ''] = label.split(':');
  const isDocument = table === 'document';
  if (!isDocument && table !== 'role' && table !== 'post') return null;
  const kind = isDocument ? KIND_OF_DOCUMENT[name] : (name as RoleKind);
  return kind ? { word: phrase, kind, isPost: table !== 'role', isDocument, start, end } : null;
}

/** A sentence in which more words of one kind say who speaks is none: for each, all that stands before it is looked at. */
const MOST_VERBS = 24;

/** Bodies of the gazetteer that speak as such. */
const BODIES: readonly (readonly [Label, RoleKind])[] = [
  ['chineseState', 'government'],
  ['westernState', 'government'],
  ['westernBody', 'government'],
  ['chineseMinistry', 'government'],
  ['chineseBody', 'industry'],
  ['chineseCompany', 'company'],
  ['analystBody', 'analyst'],
  ['westernCompany', 'company'],
];

function bodiesIn({ hits, text }: ReadSentence): readonly Hit[] {
  return BODIES.flatMap(([table, kind]) =>
    (hits.get(table) ?? []).map(({ start, end }) => ({ label: `role:${kind}`, phrase: text.slice(start, end), start, end })),
  );
}

/** Verbs of speech and roles in a Chinese sentence outside its quotations. */
export function chineseCuesIn(sentence: ReadSentence): ChineseCues {
  const { words, text, quote } = sentence;
  const bare = unquoted(text, quote === 'inside');
  const isSaid = ({ start, end }: Span): boolean => bare.slice(start, end) === text.slice(start, end);
  const hits = withoutOverlap([...findPhrases(indexOfCues(), words), ...bodiesIn(sentence)].filter(isSaid));
  const labelled = (label: Cue): readonly Span[] => hits.filter((hit) => hit.label === label).slice(0, MOST_VERBS);
  return {
    bare,
    verbs: labelled('verb'),
    planVerbs: labelled('planVerb'),
    findVerbs: labelled('findVerb'),
    views: labelled('view'),
    roles: hits.map(roleOf).filter((role) => role !== null),
  };
}
