import type { Claim } from '../claim/claim.ts';
import { amountsIn } from './amounts.ts';
import { negatedIn } from './negation.ts';
import { instrumentsIn } from './numbers.ts';
import { rolesIn } from './roles.ts';
import { readable, scriptOf } from './script.ts';
import { timesIn } from './times.ts';
import { asKind, codeOf, isCommonKind, KINDS, type Script, tokenOf } from './token.ts';
import { type Unit, unitsOf } from './units.ts';
import { familyOf, isLight } from './vocabulary.ts';

/** Version of how signatures are made. It rises whenever `data/` or what reads a text changes. */
export const ECHO_VERSION = 3;

/** Most tokens of a signature. */
export const SIGNATURE_LIMIT = 64;

/**
 * What a claim says, small enough to be kept and compared. Its words are folded to numbers (see `token.ts`), and a sentence has
 * fewer of them (18 in the middle, 53 at most in the corpus) than a signature holds: nothing is estimated, as MinHash of as
 * many numbers would. Of a freak the lowest hashes are kept, a bottom-k sketch that any two claims choose alike (Broder 1997).
 */
export interface EchoSignature {
  /** `ECHO_VERSION` of the code that made it. */
  readonly version: number;
  /** Unsigned 32-bit integers, rising, each once, at most `SIGNATURE_LIMIT`. */
  readonly tokens: readonly number[];
}

/** Pairs of neighbouring characters; a lone one is itself. */
function pairsOf(run: string): readonly string[] {
  const characters = Array.from(run);
  const pairs = characters.slice(1).map((character, i) => `${characters[i]}${character}`);
  return pairs.length > 0 ? pairs : characters;
}

/** Of words that only say who speaks nothing counts but a company, which may be what is spoken of. */
function tokensOfUnit({ concepts, text, isRun, isPlain, isAttribution }: Unit, script: Script): readonly number[] {
  const named = isAttribution ? concepts.filter(({ kind }) => kind === 'name') : concepts;
  if (concepts.length > 0) return named.map(({ kind, id }) => tokenOf(script, kind, id));
  if (isPlain || isAttribution) return [];
  if (isRun) return pairsOf(text).map((pair) => tokenOf(script, 'light', pair));
  return [tokenOf(script, isLight(text) ? 'light' : 'word', text)];
}

/** What stands beside what, words that say nothing left out, from the beginning to the end of a claim. */
function orderOf(units: readonly Unit[], script: Script): readonly number[] {
  const words = units.filter(({ isPlain, isAttribution }) => !isPlain && !isAttribution);
  const keys = ['', ...words.map(({ concepts, text }) => concepts.map(({ id }) => id).join('/') || text), ''];
  return keys.slice(1).map((key, i) => tokenOf(script, 'order', `${keys[i]} > ${key}`));
}

function tokensOf(text: string): readonly number[] {
  const script = scriptOf(text);
  const units = unitsOf(text);
  const negated = negatedIn(units);
  const words = units.flatMap((unit, at) => {
    const tokens = tokensOfUnit(unit, script);
    if (!negated.has(at)) return tokens;
    // Of a run the beginning is what is denied.
    return tokens.map((token, i) => (unit.isRun && i > 0 ? token : asKind('negated', token)));
  });
  const families = units.flatMap(({ concepts }) => concepts.flatMap((one) => familyOf(one) ?? []));
  return [
    ...words,
    ...families.map((family) => tokenOf(script, 'family', family)),
    ...orderOf(units, script),
    ...rolesIn(units, script),
    ...instrumentsIn(text, script),
    ...timesIn(text, script),
    ...amountsIn(text, script),
  ];
}

/** The tokens that a signature has room for, rising: the telling ones, then the lowest of the others. */
function fitted(tokens: readonly number[]): readonly number[] {
  const all = [...new Set(tokens)].sort((a, b) => a - b);
  if (all.length < SIGNATURE_LIMIT) return all;
  const rising = all.filter((token) => codeOf(token) !== KINDS.order.code);
  if (rising.length <= SIGNATURE_LIMIT) return rising;
  const telling = rising.filter((token) => !isCommonKind(token)).slice(0, SIGNATURE_LIMIT);
  const others = rising.filter(isCommonKind).slice(0, SIGNATURE_LIMIT - telling.length);
  return [...telling, ...others].sort((a, b) => a - b);
}

/**
 * The signature of a claim, made of its text alone and so the same on every read. Who speaks is left out, as are grammar and
 * dates; synonyms of the field are one; what is denied is marked as denied. Amounts, years, months and the numbers of
 * instruments stand beside the words: another amount is no difference, another instrument or year is.
 */
export function signatureOf({ text }: Pick<Claim, 'text'>): EchoSignature {
  return { version: ECHO_VERSION, tokens: fitted(tokensOf(readable(text))) };
}

/** Whether a stored signature was made as they are made now. One that was not is made again from the claim's text. */
export function isCurrent({ version }: EchoSignature): boolean {
  return version === ECHO_VERSION;
}

/** The tokens of a stored claim, made again from its text where they are of another version. */
export function currentTokens({
  text,
  signature,
}: Pick<Claim, 'text'> & { readonly signature: EchoSignature }): readonly number[] {
  return (isCurrent(signature) ? signature : signatureOf({ text })).tokens;
}
