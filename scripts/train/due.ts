import { differencesNow } from './manifest.ts';

/** Paths that are named; a change of the engine may touch dozens. */
const MOST = 5;

/** In one line, that the weights are older than what they are made from, and which files changed; null where they are not. */
export function trainingDue(madeFrom: readonly string[] = differencesNow().madeFrom): string | null {
  if (madeFrom.length === 0) return null;
  const more = madeFrom.length > MOST ? ` and ${madeFrom.length - MOST} more` : '';
  return `${madeFrom.slice(0, MOST).join(', ')}${more} changed since the weights were made: run npm run train`;
}
