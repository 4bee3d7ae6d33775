import type { Span } from '../../core/article/article.ts';
import type { ReadClaim } from '../../core/reading.ts';

/** A stretch of a block: a claim, or what stands between claims. */
export interface Part {
  readonly text: string;
  readonly claim: ReadClaim | null;
}

/** The block of `text` cut at the claims in it, in order and complete. Claims, in reading order, that reach out of it are left out. */
export function partsOf(text: string, { start, end }: Span, claims: readonly ReadClaim[]): readonly Part[] {
  const parts: Part[] = [];
  let at = start;
  for (const claim of claims) {
    if (claim.start < at || claim.end > end) continue;
    if (claim.start > at) parts.push({ text: text.slice(at, claim.start), claim: null });
    parts.push({ text: text.slice(claim.start, claim.end), claim });
    at = claim.end;
  }
  if (at < end) parts.push({ text: text.slice(at, end), claim: null });
  return parts;
}
