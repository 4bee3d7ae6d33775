import type { CorrectedReading } from '../core/annotation/corrected.ts';
import { isOwnClaim } from '../core/annotation/own-claim.ts';
import { layersIn } from '../core/claim/said-in.ts';
import { handledIn, openNotes } from '../core/context-notes.ts';
import type { ReadClaim } from '../core/reading.ts';
import { CHOSEN_LAYERS, type Density, type MarkSettings, styleOf } from '../core/settings/marks.ts';
import { readSettings } from '../core/settings/read-settings.ts';
import { unmarked } from '../core/settings/unmarked.ts';
import { callReader } from '../messaging/client.ts';
import { hand, restyle } from '../platform/injection.ts';
import { onSyncChange, SETTINGS_KEY } from '../platform/sync.ts';
import { settings } from './settings.ts';
import { changeTabState, readTabs, type TabState } from './tab-state.ts';
import type { WorkSeen } from './work.ts';

/** Which claims a page marks: what the reader has chosen for it, else what she has for all. */
export async function densityOf(state: Pick<TabState, 'density'> | null): Promise<Density> {
  return state?.density ?? (await settings()).marks.density;
}

/**
 * Ids of the claims of a reading that its page does not mark, where it marks as `state` says, with the reader's work on it. What she
 * works on is marked beside what Loupe has chosen, not in its place: no other sentence is marked or left out for it.
 */
export async function unmarkedIn(
  { reading, asRead }: CorrectedReading,
  state: Pick<TabState, 'density'> | null,
  { work }: WorkSeen,
): Promise<readonly string[]> {
  const { marks } = await settings();
  const density = state?.density ?? marks.density;
  const handled = handledIn(work.annotations);
  const settled = density === 'notable' ? handled : handledIn([]);
  const isNoted = ({ id, checks }: ReadClaim) => openNotes(id, checks, settled).length > 0;
  const claims = asRead.claims.filter(({ id }) => !isOwnClaim(id));
  const quiet = new Set(unmarked({ ...asRead, claims }, { ...marks, density }, isNoted));
  const isMarked = (claim: ReadClaim) =>
    handled.isWorkedOn(claim.id) ? layersIn(claim).some((layer) => marks.layers[layer].isOn) : !quiet.has(claim.id);
  return reading.claims.filter((claim) => !isMarked(claim)).map(({ id }) => id);
}

/** Has a tab's page mark as the reader wants it there, at once; as all others do where that is what she has chosen for all. */
export async function markHere(tabId: number, density: Density): Promise<void> {
  const { marks } = await settings();
  await changeTabState(tabId, (now) => now && { ...now, density: density === marks.density ? null : density });
  await callReader(tabId, 'reader/mark-anew', {});
}

/** Shows marks in every page that was read as the reader has come to want them, also on another device. */
export function serveMarks(): void {
  onSyncChange(SETTINGS_KEY, async (rawBefore, rawAfter) => {
    const [before, after] = [readSettings(rawBefore).marks, readSettings(rawAfter).marks];
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    // Each by itself: a page that hangs must not keep the others from it.
    for (const tabId of await readTabs()) void remark(tabId, before, after);
  });
}

async function remark(tabId: number, before: MarkSettings, after: MarkSettings): Promise<void> {
  if (JSON.stringify(before.layers) === JSON.stringify(after.layers)) {
    await callReader(tabId, 'reader/mark-anew', {});
    return;
  }
  try {
    await restyle(tabId, styleOf(before), styleOf(after));
    await hand(tabId, { [CHOSEN_LAYERS]: after.layers });
  } catch {
    // The tab has gone on to a page that we may not touch.
    return;
  }
  await callReader(tabId, 'reader/read-again', {});
}
