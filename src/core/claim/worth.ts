import type { Claim } from './claim.ts';

/** From this worth on a claim is one that matters: about two in five are (`npm run bench:claims`). */
const MATTERS = 1.5;

/** Whether a reader would much want to check a claim; one whose worth was not read is taken to be such. */
export function matters({ worth }: Pick<Claim, 'worth'>): boolean {
  return worth === undefined || worth >= MATTERS;
}
