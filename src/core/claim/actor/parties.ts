import type { PhraseHit, PhraseTables, Word } from '../../text/phrases.ts';
import tables from '../data/parties.json';
import type { Label } from '../sentence/lexicon.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';

/** Whose a party is: China's, somebody else's, or not to be told. */
export type Side = 'china' | 'other' | 'unknown';

/** What a party is named as; `name` is a name that no table knows, and `measure` what somebody has done or holds. */
export type PartyKind = keyof typeof tables | 'body' | 'name';

/**
 * By what the side of a party is known: its own name; the name beside it ("Chinese officials", "curbs by Beijing"); the party that it
 * points back to ("the company", "it"); or whom the article is about.
 */
export type Ground = 'name' | 'beside' | 'before' | 'article';

/** Somebody whom a sentence names or points to, or something of theirs. */
export interface Party {
  readonly kind: PartyKind;
  readonly side: Side;
  readonly ground: Ground;
  /** Index of its first word in the sentence, and how many words it has. */
  readonly word: number;
  readonly count: number;
}

/** The parties of each sentence of an article, and whose acts the article tells of on the whole. */
export interface Parties {
  readonly bySentence: readonly (readonly Party[])[];
  readonly side: Side;
  /** Of the names in it, the share that is Chinese. */
  readonly china: number;
}

/** The words for parties that have no name of their own. */
export function partyTables(): PhraseTables<keyof typeof tables> {
  return tables;
}

/** Tables of names, by what they name. The first that holds a word has it. */
const NAMES: readonly (readonly [tables: readonly Label[], kind: PartyKind, side: Side])[] = [
  [['chineseCompany'], 'company', 'china'],
  [['chineseMinistry'], 'state', 'china'],
  [['chineseBody', 'chineseMedia'], 'body', 'china'],
  [['westernCompany'], 'company', 'other'],
  [['westernBody', 'analystBody'], 'body', 'other'],
  [['chineseState', 'chinesePlace'], 'country', 'china'],
  [['westernState', 'foreignPlace', 'feedPlace'], 'country', 'other'],
];

/** Words that make a company of the name before them. */
const OF_A_COMPANY =
  /^(?:Inc|Ltd|Limited|Corp|Corporation|Co|Resources|Minerals|Metals|Mining|Group|Materials|Holdings|PLC|AG|GmbH|Energy|Capital|Exploration)$/i;
/** Names that are nobody's, and China, which where it is no party stands for all that is outside of it. */
const NOBODY =
  /^(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec|[JFASOND]\w+(?:uary|ust|ber)|\w+day|China|Mr|Ms|Dr|NdPr|NdFeB|REEs?|The|In)$/;
const SHORTEST_NAME = 4;
/** What stands between a measure and whose it is. */
const OF: ReadonlySet<string> = new Set(['by', 'of', 'from', 'in']);
/** After one of these a party is not who acts. */
const OBLIQUE: ReadonlySet<string> = new Set(['in', 'for', 'from', 'at', 'after', 'by', 'to', 'with', 'on', 'of', 'since', 'as']);
/** Words between a name and what is said to be its. */
const NEAR = 2;

type Found = Omit<Party, 'side' | 'ground'> & { readonly side: Side | null };

/** The parties in one sentence, in order, of which those without a name have no side yet. */
function foundIn({ words, hits, phrases }: ReadSentence): readonly Found[] {
  const found: Found[] = [];
  const taken = new Set<number>();
  const take = (hit: Pick<PhraseHit<string>, 'word' | 'count'>, kind: PartyKind, side: Side | null): void => {
    if (taken.has(hit.word)) return;
    for (let i = hit.word; i < hit.word + hit.count; i++) taken.add(i);
    found.push({ kind, side, word: hit.word, count: hit.count });
  };
  for (const [labels, kind, side] of NAMES) {
    for (const label of labels) for (const hit of hits.get(label) ?? []) take(hit, kind, side);
  }
  for (const hit of phrases.parties) take(hit, hit.label, null);
  for (const name of unknownNames(words, taken)) take(name, name.kind, 'other');
  return found.sort((a, b) => a.word - b.word);
}

/** Runs of capitalised words within a sentence that no table has. */
function unknownNames(words: readonly Word[], taken: ReadonlySet<number>): readonly Omit<Found, 'side'>[] {
  const names: Omit<Found, 'side'>[] = [];
  const isCapital = (i: number): boolean =>
    !taken.has(i) && /^\p{Lu}/u.test(words[i]?.raw ?? '') && !NOBODY.test(words[i]?.raw ?? '');
  for (let word = 1; word < words.length; word++) {
    if (!isCapital(word)) continue;
    let end = word;
    while (isCapital(end)) end++;
    const parts = words.slice(word, end).map(({ raw }) => raw);
    if (parts.join('').length >= SHORTEST_NAME)
      names.push({ kind: parts.some((part) => OF_A_COMPANY.test(part)) ? 'company' : 'name', word, count: end - word });
    word = end;
  }
  return names;
}

/** Who was met last of each kind, which those without a name point back to. */
type Memory = Map<PartyKind | 'subject', Side>;

/**
 * The parties in `sentences`, in order of place, each with its side: as its name has it, as the name beside it, as the party that it
 * points back to, or as whom the title names.
 */
export function partiesIn(sentences: readonly ReadSentence[]): Parties {
  const found = sentences.map(foundIn);
  const named = found.flat().filter(({ side }) => side !== null);
  const chinese = named.filter(({ side }) => side === 'china').length;
  const side =
    chinese === 0 ? 'other' : (found[0]?.find(({ side: own, kind }) => own !== null && kind !== 'name')?.side ?? 'unknown');
  const memory: Memory = new Map();
  const bySentence = found.map((own, i) => {
    const parties = sided(own, sentences[i]?.words ?? [], memory, side);
    remember(parties, sentences[i]?.words ?? [], memory);
    return parties;
  });
  return { bySentence, side, china: chinese / Math.max(1, named.length) };
}

function sided(found: readonly Found[], words: readonly Word[], memory: Memory, article: Side): readonly Party[] {
  const parties: Party[] = [];
  found.forEach((party, at) => {
    const { side, ground } = sideOf(party, parties, found[at + 1], words, memory, article);
    parties.push({ ...party, side, ground });
  });
  return parties;
}

function sideOf(
  { kind, side, word, count }: Found,
  before: readonly Party[],
  after: Found | undefined,
  words: readonly Word[],
  memory: Memory,
  article: Side,
): Pick<Party, 'side' | 'ground'> {
  if (side) return { side, ground: 'name' };
  if (kind === 'we') return { side: 'unknown', ground: 'before' };
  if (isOutside(word, count, words)) return { side: 'other', ground: 'beside' };
  if (kind === 'it' || kind === 'they' || kind === 'person') {
    const inside = before.findLast((party) => party.side !== 'unknown');
    const met = kind === 'person' ? (memory.get('person') ?? 'unknown') : (memory.get('subject') ?? article);
    return { side: inside?.side ?? met, ground: 'before' };
  }
  const last = before.at(-1);
  const isBeside = last && last.kind !== 'name' && last.side !== 'unknown' && word - (last.word + last.count) <= NEAR;
  if (isBeside && kind !== 'country') return { side: last.side, ground: 'beside' };
  const isOf = OF.has(words[word + count]?.text ?? '') && after && after.word - word <= NEAR + 1;
  if (isOf && after.side) return { side: after.side, ground: 'beside' };
  const known = memory.get(kind);
  if (known) return { side: known, ground: 'before' };
  return { side: kind === 'measure' ? article : (memory.get('country') ?? article), ground: 'article' };
}

/** "Makers outside China", "non-Chinese producers": everybody but China's. */
function isOutside(word: number, count: number, words: readonly Word[]): boolean {
  const after = words.slice(word + count, word + count + NEAR + 1).map(({ text }) => text);
  if (/^(?:outside|beyond)$/.test(after[0] ?? '')) return after.includes('china');
  return words[word - 1]?.text === 'chinese' && words[word - 2]?.text === 'non';
}

function remember(parties: readonly Party[], words: readonly Word[], memory: Memory): void {
  for (const { kind, side, ground } of parties) {
    if (ground === 'article' || side === 'unknown') continue;
    memory.set(kind, side);
    if (ground === 'name' && (kind === 'name' || kind === 'body')) memory.set('person', side);
    if (kind === 'state' || kind === 'country') memory.set('country', side).set('state', side);
  }
  const subject = subjectAmong(parties, words);
  if (subject && subject.side !== 'unknown') memory.set('subject', subject.side);
}

/** The first party of a sentence that stands as who acts: after no word that makes it where, from whom or for whom. */
export function subjectAmong(parties: readonly Party[], words: readonly Word[]): Party | null {
  return parties.find(({ word }) => !OBLIQUE.has(words[word - 1]?.text ?? '')) ?? null;
}
