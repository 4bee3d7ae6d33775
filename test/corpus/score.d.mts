import type { LabelledDocument } from './article-of.ts';
import type { ScoredReading } from './read-document.ts';

export interface Figures {
  readonly pagePrecision: number;
  readonly pageRecall: number;
  readonly falseAlarms: string;
  readonly claimPrecision: number;
  readonly claimRecall: number;
  readonly claimF1: number;
  readonly topicF1: number;
  readonly firstTopic: number;
  readonly speaker: number;
  readonly layer: number;
  readonly hedged: number;
  readonly hasNumber: number;
  readonly sentences: number;
  readonly documentsWithoutReading: number;
}

export function score(
  gold: readonly LabelledDocument[],
  readings: readonly ScoredReading[],
): { readonly figures: Figures; readonly errors: readonly string[] };
