import type { Claim, EvidenceKind } from '../../core/claim/claim.ts';

/** One line of "why it was marked": a kind of evidence and its words, each once, in the order of the text. */
export interface MarkReason {
  readonly kind: EvidenceKind | 'hedge' | 'quantity';
  readonly words: readonly string[];
}

/** What a reader asks first stands first: who, about what, does what; then how it is read. */
const ORDER: readonly MarkReason['kind'][] = [
  'actor',
  'matter',
  'act',
  'position',
  'lead-in',
  'context',
  'attribution',
  'layer',
  'wording',
  'hedge',
  'quantity',
];

/** The evidence of a claim by kind, with hedges and quantities as kinds of their own; kinds without words are left out. */
export function markReasons(claim: Pick<Claim, 'evidence' | 'hedges' | 'quantities'>): readonly MarkReason[] {
  const wordsByKind = new Map<MarkReason['kind'], string[]>();
  const add = (kind: MarkReason['kind'], text: string) => {
    const words = wordsByKind.get(kind) ?? [];
    const isNew = !words.some((word) => word.toLowerCase() === text.toLowerCase());
    if (isNew && text.trim() !== '') words.push(text.trim());
    wordsByKind.set(kind, words);
  };
  for (const { kind, text } of claim.evidence) add(kind, text);
  for (const { text } of claim.hedges) add('hedge', text);
  for (const { text } of claim.quantities) add('quantity', text);
  return ORDER.flatMap((kind) => {
    const words = wordsByKind.get(kind) ?? [];
    return words.length > 0 ? [{ kind, words }] : [];
  });
}
