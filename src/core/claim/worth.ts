import type { Claim } from './claim.ts';

/** From this worth on a claim is one of those most worth checking: nearer to much than to some. */
const MUCH = 1.5;

/** Whether a claim is among those most worth checking; one whose worth was not read is taken to be. */
export function isWorthChecking({ worth }: Pick<Claim, 'worth'>): boolean {
  return worth === undefined || worth >= MUCH;
}
