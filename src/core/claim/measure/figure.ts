import type { FoundQuantity } from '../../text/quantity-at.ts';
import { type Behind, behind, type Ground } from './behind.ts';
import { type Phrase, phraseOf } from './phrase.ts';
import { has, isChinese, type Measured, type Token, tokensOf } from './tokens.ts';

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
