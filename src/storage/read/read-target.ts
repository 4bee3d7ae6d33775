import type { Annotation } from '../../core/annotation/annotation.ts';
import type { ClaimTarget } from '../../core/annotation/article-work.ts';
import { readAnnotation } from '../records.ts';
import type { Transaction } from '../transact.ts';

/** Where a claim stands, as the annotation on it says that was edited last, a deleted one too, or null. */
export async function readTarget(transaction: Transaction, articleKey: string, claimId: string): Promise<ClaimTarget | null> {
  const raw = await transaction.objectStore('annotations').index('articleKey').getAll(articleKey);
  const onClaim = raw.map(readAnnotation).filter((one) => one?.claimId === claimId) as readonly Annotation[];
  return onClaim.toSorted(byEdit).flatMap(targetsIn)[0] ?? null;
}

function targetsIn({ claimId, target: { selector } }: Annotation): readonly ClaimTarget[] {
  const quote = selector.find((one) => one.type === 'TextQuoteSelector');
  const position = selector.find((one) => one.type === 'TextPositionSelector');
  return claimId !== null && quote && position ? [{ id: claimId, quote, position }] : [];
}

function byEdit(a: Annotation, b: Annotation): number {
  return a.modified < b.modified ? 1 : -1;
}
