import type { FoundQuantity } from '../../text/quantity-at.ts';
import { has, isChinese, isTelling, type Measured, type Token, tokensOf } from './tokens.ts';

/** The noun phrase that a figure is of: "the world's rare earths" in "91 percent of the world's rare earths". */
interface Phrase {
  readonly from: number;
  /** Index after the last token. */
  readonly to: number;
  /** Whether all its nouns are ones that the tables know: of others nothing is read. */
  readonly isKnown: boolean;
  /** Whether the figure is a part of it ("91 percent of it"), and not only said of it ("a 12 percent cut in it"). */
  readonly isWhole: boolean;
}

type Tokens = readonly Token[];

/** So far a phrase is followed, in tokens. */
const LONGEST = 16;
/** Marks that end what belongs together. */
const HARD = /[;:.!?()—–“”"；：。！？（）]|\s-\s/;
const BOUNDARY = /[，,；;：:。、！？（）()“”「」—]/;
/** Marks that are words of their own. */
const MARK = /^["“”()|?:？：]$/;

const isNoun = (token: Token | undefined): boolean =>
  token !== undefined && !has(token, 'is:others') && (isTelling(token) || has(token, 'is:heads'));

const isMaterial = (token: Token | undefined): boolean => isNoun(token) && !has(token, 'scope');

/** Whether after "and" no noun follows but a figure or a verb: "and exported 46 tonnes", "and refines nearly all". */
function beginsClause([next, object]: Tokens): boolean {
  if (!next || next.quantity !== null || has(next, 'is:stops') || has(next, 'is:about') || /[,;]/.test(next.gap)) return true;
  return has(next, 'verb') && object !== undefined && (object.quantity !== null || has(object, 'is:about'));
}

/** Whether a phrase that began at `from` ends before the token at `at`: at a mark, a stop word, a quantity, or "and" with a verb after it. */
function endsAt(tokens: Tokens, from: number, at: number): boolean {
  const token = tokens[at];
  if (!token || token.quantity !== null || MARK.test(token.text)) return true;
  const isLater = at > from;
  if (isLater && (HARD.test(token.gap) || /[,，、]/.test(token.gap))) return true;
  if (token.text === 'of' || isTelling(token)) return false;
  // "terbium oxide packed in bags"
  if (isLater && !has(token, 'is:heads') && /(?:ed|ing)$/.test(token.text) && isMaterial(tokens[at - 1])) return true;
  if (/^(?:and|or)$/.test(token.text)) return beginsClause(tokens.slice(at + 1, at + 3));
  return has(token, 'is:stops') || (isLater && /^an?$/.test(token.text));
}

/** The English phrase from `from` on, or null where there is none. */
function phraseFrom(tokens: Tokens, from: number, isWhole: boolean): Phrase | null {
  // "91 percent of it": a part of something, of which the sentence says no more here.
  if (/^(?:it|them|that|this|these|those)$/.test(tokens[from]?.text ?? '')) return { from, to: from + 1, isKnown: true, isWhole };
  let to = from;
  while (to < from + LONGEST && !endsAt(tokens, from, to)) to++;
  while (to > from && /^(?:of|and|or|the)$/.test(tokens[to - 1]?.text ?? '')) to--;
  if (to <= from) return null;
  const own = tokens.slice(from, to);
  const isJoint = (token: Token | undefined): boolean => token === undefined || /^(?:of|and|or)$/.test(token.text);
  const isKnown = own.every(
    (token, i) => !has(token, 'is:others') && (!isJoint(own[i + 1]) || isNoun(token) || token.text === 's' || isJoint(token)),
  );
  return { from, to, isKnown, isWhole };
}

/** Words that may stand between a figure and "of": "91 percent or more of", "a 40 percent share of". */
const BEFORE_OF = /^(?:or|more|so|share|market|each)$/;

/** The phrase that an English figure is of: "of Y", "half the Y", "nine in ten Y", "$110/kg for Y". */
function englishPhrase(tokens: Tokens, at: number, { text, unit }: FoundQuantity): Phrase | null {
  let next = at + 1;
  while (next < at + 4 && BEFORE_OF.test(tokens[next]?.text ?? '') && tokens[next]?.gap.trim() === '') next++;
  const link = tokens[next];
  if (link?.gap.trim() !== '') return null;
  if (link.text === 'of') return phraseFrom(tokens, next + 1, unit === 'part' || unit?.startsWith('%') === true);
  const isPart =
    unit === 'part' && (/\s(?:in|out of)\s/i.test(text) ? !has(link, 'is:stops') : /^(?:the|its|their|all)$/.test(link.text));
  if (isPart) return phraseFrom(tokens, next, true);
  return unit?.includes('/') && link.text === 'for' ? phraseFrom(tokens, next + 1, false) : null;
}

const isAdjacent = (token: Token | undefined): token is Token => token !== undefined && !BOUNDARY.test(token.gap);

/** "Y的九成" and "占Y九成": the whole stands before its share. */
function wholeBefore(tokens: Tokens, at: number): Phrase | null {
  let to = at;
  while (to > 0 && has(tokens[to - 1], 'is:about') && !has(tokens[to - 1], 'is:share') && isAdjacent(tokens[to])) to--;
  if (!isAdjacent(tokens[to])) return null;
  if (tokens[to - 1]?.text === '的') {
    to--;
    let from = to;
    const isIn = (token: Token | undefined): boolean => isNoun(token) || (token?.text === '的' && from < to);
    while (from > 0 && isIn(tokens[from - 1]) && (from === to || isAdjacent(tokens[from]))) from--;
    return from < to ? { from, to, isKnown: true, isWhole: true } : null;
  }
  for (let i = to - 1; i >= Math.max(0, to - LONGEST); i--) {
    const token = tokens[i];
    if (!token || token.quantity !== null) return null;
    if (token.text.startsWith('占'))
      return i + 1 < to && isNoun(tokens[to - 1]) ? { from: i + 1, to, isKnown: true, isWhole: true } : null;
    if (BOUNDARY.test(token.gap)) return null;
  }
  return null;
}

/** "九成的Y", "两成产能", "300吨氧化铽": what follows, up to the end of its first run of known nouns. */
function nounsAfter(tokens: Tokens, at: number, isWhole: boolean): Phrase | null {
  const from = tokens[at + 1]?.text === '的' && isAdjacent(tokens[at + 1]) ? at + 2 : at + 1;
  let to = from;
  while (isAdjacent(tokens[to]) && isNoun(tokens[to])) to++;
  return to > from ? { from, to, isKnown: !has(tokens[to], 'is:others'), isWhole } : null;
}

/** The phrase that a figure is of; in Chinese a share's whole before it or after it, else the noun that it counts. */
function phraseOf(tokens: Tokens, at: number, quantity: FoundQuantity, isChinese: boolean): Phrase | null {
  if (!isChinese) return englishPhrase(tokens, at, quantity);
  const isPart = quantity.unit === 'part' || quantity.unit === '%';
  return (isPart ? wholeBefore(tokens, at) : null) ?? nounsAfter(tokens, at, isPart);
}

/** Words that no table knows and that may stand between a figure and what it is of: one in English, three characters in Chinese. */
const UNKNOWN = { en: 1, zh: 3 } as const;
/** So far a sentence is read back from a figure, in tokens. */
const LONGEST_WAY = 40;

/** What stands before a figure in its clause. */
interface Behind {
  /** The tokens that tell, nearest first. */
  readonly telling: readonly Token[];
  /** All tokens passed, nearest first. */
  readonly passed: readonly Token[];
  /** Whether the figure is of something that is not measured here: a profit, a licence, another metal. */
  readonly isOther: boolean;
}

/** A sentence with the phrases of its figures. */
interface Ground {
  readonly tokens: readonly Token[];
  /** By token, the figure to whose phrase it belongs. */
  readonly owners: readonly (number | undefined)[];
  readonly isChinese: boolean;
}

/** Whether "and" joins two names of one kind ("dysprosium and terbium prices"), and no two clauses. */
const isJoint = (earlier: Token | undefined, later: Token | undefined): boolean =>
  ['element', 'form'].some((group) => has(earlier, group) && has(later, group));

/**
 * Reads back from the figure at `at` to the subject of its clause: over words of grammar, figures and names, to the first
 * boundary after something was told, or to a word that nothing is known of. Phrases of other figures are passed over, but for
 * that of `shared`, which is read too: "46 tonnes of yttrium at $120 a kilo".
 */
function behind({ tokens, owners, isChinese }: Ground, at: number, shared: number | undefined): Behind {
  const telling: Token[] = [];
  const passed: Token[] = [];
  let unknown = 0;
  // In "rose 12 and 15 percent" the second goes on from the first.
  const isOfFigure = (i: number): boolean => (owners[i] ?? shared) !== shared || (tokens[i]?.quantity ?? null) !== null;
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_WAY); i--) {
    const [token, next] = [tokens[i], tokens[i + 1]];
    // "指标27万吨，其中开采13.5万吨": what is counted was named before.
    const gap = next?.gap ?? '';
    const isOver = /[,，]/.test(gap) && telling.length + unknown > 0 && next?.text !== '其中';
    const isNextItem = gap.includes('、') && telling.length > 0 && isOfFigure(i);
    if (!token || isOver || isNextItem || HARD.test(gap) || has(token, 'is:clauses')) break;
    if (isOfFigure(i) || (token.text === '(' && passed.length === 0)) continue;
    if (MARK.test(token.text)) break;
    if (has(token, 'is:others')) return { telling: [], passed, isOther: true };
    if (/^(?:and|or)$/.test(token.text)) {
      if (passed.length === 0 ? isOfFigure(i - 1) : isJoint(tokens[i - 1], passed.at(-1))) continue;
      break;
    }
    if (isTelling(token)) telling.push(token);
    else if (!has(token, 'is') && !has(token, 'verb') && !(token.isName && i > 0) && token.text !== 's') unknown++;
    if (unknown > (isChinese ? UNKNOWN.zh : UNKNOWN.en)) break;
    passed.push(token);
  }
  return { telling, passed, isOther: false };
}

/** A quantity in its sentence, with what stands around it. */
export interface Figure {
  readonly quantity: FoundQuantity;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Index of the figure's token. */
  readonly at: number;
  /** The phrase that it is of, or null. */
  readonly own: Phrase | null;
  readonly behind: Behind;
  readonly isChinese: boolean;
}

const TIME = /^(?:second|minute|hour|day|week|fortnight|month|quarter|year|decade|century)$/;

/** Whether the unit is one of time. */
export function isTime({ unit }: FoundQuantity): boolean {
  return unit !== null && TIME.test(unit);
}

/**
 * Whether the phrase of the figure before is also what this one is of: "the quota of 270,000 t", "46 tonnes of yttrium at $120",
 * "6,150 tonnes of magnets in November, up 12 percent". The whole of a share is not.
 */
function isShared(tokens: readonly Token[], phrase: Phrase | null | undefined, at: number): boolean {
  if (!phrase || phrase.to > at) return false;
  const between = tokens.slice(phrase.to, at);
  return between.every((token) => LINK.test(token.text)) || (!phrase.isWhole && between.every(isGrammar));
}

const LINK = /^(?:of|at|for|about|around)$/;
const isGrammar = (token: Token): boolean =>
  token.quantity === null && (token.isName || ['is:plain', 'is:about', 'is:change'].some((mark) => has(token, mark)));

/** Where a quantity stands that shares its only word with another ("1,2"): nothing is beside it. */
const NOWHERE = -2;

/** The figures of a sentence in order. */
export function figuresOf(sentence: Measured): readonly Figure[] {
  const { quantities, text } = sentence;
  const tokens = tokensOf(sentence);
  const chinese = isChinese(sentence);
  const places: number[] = [];
  for (const { quantity, index } of tokens) if (quantity !== null && places[quantity] === undefined) places[quantity] = index;
  const phrases = quantities.map((quantity, i): Phrase | null =>
    quantity.unit === null || isTime(quantity) ? null : phraseOf(tokens, places[i] ?? NOWHERE, quantity, chinese),
  );
  const owners: (number | undefined)[] = [];
  phrases.forEach((phrase, i) => {
    for (let at = phrase?.from ?? 0; at < (phrase?.to ?? 0); at++) owners[at] = i;
  });
  const ground: Ground = { tokens, owners, isChinese: chinese };
  return quantities.map((quantity, i) => {
    const at = places[i] ?? NOWHERE;
    const shared = isShared(tokens, phrases[i - 1], at) ? i - 1 : undefined;
    return { quantity, text, tokens, at, own: phrases[i] ?? null, behind: behind(ground, at, shared), isChinese: chinese };
  });
}

/** The tokens before a figure up to a stop mark, at most 14 of them, nearest first. */
export function clauseBefore({ tokens, at }: Figure): readonly Token[] {
  let from = at;
  while (from > Math.max(0, at - 14) && !/[,;:.，；：。]/.test(tokens[from]?.gap ?? '')) from--;
  return tokens.slice(from, Math.max(0, at)).reverse();
}

/** The same without "about", "nearly" and their like directly before the figure. */
export function before(figure: Figure): readonly Token[] {
  const clause = clauseBefore(figure);
  const first = clause.findIndex((token) => !has(token, 'is:about') || has(token, 'is:change'));
  return first < 0 ? [] : clause.slice(first);
}

/** The tokens after a figure, up to a stop mark, at most six of them. */
export function after({ tokens, at }: Figure): readonly Token[] {
  const rest = tokens.slice(at + 1, at + 7);
  const end = rest.findIndex(({ gap }) => /[,;:.()，；：。（）、]/.test(gap));
  return end < 0 ? rest : rest.slice(0, end);
}
