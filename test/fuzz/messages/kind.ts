import type { Kind } from '../kinds.ts';
import { sequenceHolds } from './holds.ts';
import { type Step, sequences } from './steps.ts';

/** Calls to the background, one after the other. */
export const messagesKind: Kind<readonly Step[]> = {
  inputs: sequences,
  holds: sequenceHolds,
  sizeOf: (steps) => steps.length * 1_000,
};
