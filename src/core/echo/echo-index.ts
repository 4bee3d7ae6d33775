import type { Claim, Quantity } from '../claim/claim.ts';
import { agreement, LEAST_EVIDENCE, likenessOf, threshold } from './likeness.ts';
import { currentTokens, type EchoSignature, SIGNATURE_LIMIT } from './signature.ts';
import { BONUSES, codeOf, KINDS, WEIGHTS } from './token.ts';

/** A saved claim with what is told of it where it is met again. */
export interface EchoEntry extends Pick<Claim, 'text' | 'speaker' | 'speakerName' | 'layer'> {
  /** Key of its article; see `article-key.ts`. */
  readonly articleKey: string;
  readonly claimId: string;
  /** `signatureOf` its text. */
  readonly signature: EchoSignature;
  /** Name of the outlet, or its host. */
  readonly site: string;
  /** Title of its article. */
  readonly title: string;
  /** `YYYY-MM-DD`, or null where the page does not say. */
  readonly published: string | null;
  readonly quantities: readonly Quantity[];
}

/** A saved claim that says the same. */
export interface EchoMatch {
  readonly entry: EchoEntry;
  /** Over 0 and up to 1, of use for order alone. */
  readonly likeness: number;
}

/** Saved claims, filed by the tokens of their signatures. */
export interface EchoIndex {
  readonly entries: readonly EchoEntry[];
  readonly signatures: readonly (readonly number[])[];
  /** What each signature weighs at least. */
  readonly weights: Float64Array;
  /** For a token the numbers of the entries that have it, rising. */
  readonly postings: ReadonlyMap<number, readonly number[]>;
}

/** Sums of weights are compared with this to spare: 0.4 + 0.4 + 0.4 is not 1.2. */
const ROUNDING = 1e-6;

/** Whether entries are looked for by a token: what nearly every claim has, or what weighs nothing, finds none. */
const isFiled = (token: number): boolean => (WEIGHTS[codeOf(token)] ?? 0) > KINDS.faint.weight;

/** What a signature weighs at least: of a full one less may be compared than it has, so it counts as nothing. */
function leastWeight(tokens: readonly number[]): number {
  if (tokens.length >= SIGNATURE_LIMIT) return 0;
  let sum = 0;
  for (const token of tokens) sum += WEIGHTS[codeOf(token)] ?? 0;
  return sum;
}

/** Files the entry `number` under its tokens. */
function file(postings: Map<number, number[]>, tokens: readonly number[], number: number): void {
  for (const token of tokens) {
    if (!isFiled(token)) continue;
    const list = postings.get(token);
    if (list) list.push(number);
    else postings.set(token, [number]);
  }
}

/** An index of saved claims, in linear time. Signatures of another version are made again, which takes longer. */
export function echoIndex(entries: readonly EchoEntry[]): EchoIndex {
  const signatures = entries.map(currentTokens);
  const weights = Float64Array.from(signatures, leastWeight);
  const postings = new Map<number, number[]>();
  signatures.forEach((tokens, number) => {
    file(postings, tokens, number);
  });
  return { entries, signatures, weights, postings };
}

/** For each entry the weight of the filed tokens that it shares with a claim. */
function sharedWeights(tokens: readonly number[], { entries, postings }: EchoIndex): Float64Array {
  const shared = new Float64Array(entries.length);
  for (const token of tokens) {
    const weight = WEIGHTS[codeOf(token)] ?? 0;
    for (const number of postings.get(token) ?? []) shared[number] = (shared[number] ?? 0) + weight;
  }
  return shared;
}

/** The most that tokens which are not filed can add to what two claims share. */
function unfiledEvidence(tokens: readonly number[]): number {
  return tokens.reduce((sum, token) => {
    const code = codeOf(token);
    return sum + (BONUSES[code] ?? 0) + (isFiled(token) ? 0 : (WEIGHTS[code] ?? 0));
  }, 0);
}

/** Whether claims of these weights can be alike when they share no more than `evidence`. */
function canBeAlike(evidence: number, first: number, second: number): boolean {
  const least = evidence + ROUNDING;
  if (least < LEAST_EVIDENCE) return false;
  return agreement(least, Math.max(first, least), Math.max(second, least)) >= threshold(least);
}

/**
 * The saved claims of other articles that say the same as a claim, the most alike first. Another figure, speaker or wording
 * is an echo; another country, company, element, instrument or year, the opposite, a denial or a translation is none.
 */
export function echoesOf(claim: Pick<EchoEntry, 'articleKey' | 'text' | 'signature'>, index: EchoIndex): readonly EchoMatch[] {
  const tokens = currentTokens(claim);
  const own = leastWeight(tokens);
  const unfiled = unfiledEvidence(tokens);
  const shared = sharedWeights(tokens, index);
  const matches: EchoMatch[] = [];
  for (let number = 0; number < shared.length; number++) {
    const evidence = shared[number] ?? 0;
    if (evidence === 0 || !canBeAlike(evidence + unfiled, own, index.weights[number] ?? 0)) continue;
    const entry = index.entries[number];
    if (!entry || entry.articleKey === claim.articleKey) continue;
    const likeness = likenessOf(tokens, index.signatures[number] ?? []);
    if (likeness > 0) matches.push({ entry, likeness });
  }
  return matches.sort((a, b) => b.likeness - a.likeness || order(a.entry, b.entry));
}

/** An order of entries that does not depend on how they were filed. */
function order(a: EchoEntry, b: EchoEntry): number {
  const [first, second] = a.articleKey === b.articleKey ? [a.claimId, b.claimId] : [a.articleKey, b.articleKey];
  return first < second ? -1 : first > second ? 1 : 0;
}
