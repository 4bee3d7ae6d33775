import type { Kind } from '../kinds.ts';
import { type EngineInput, engineInputs } from './articles.ts';
import { engineHolds } from './holds.ts';

/** Text of articles to claims, background and notes. */
export const engineKind: Kind<EngineInput> = {
  inputs: engineInputs,
  holds: engineHolds,
  sizeOf: ({ lines }) => lines.reduce((sum, { text }) => sum + text.length, 0),
};
