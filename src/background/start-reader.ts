import { CHOSEN_LAYERS, styleOf } from '../core/settings/marks.ts';
import { callReader } from '../messaging/client.ts';
import { RESUMES, TAKES_OVER } from '../messaging/take-over.ts';
import type { UnreadableReason } from '../messaging/views.ts';
import { CHOSEN_WORDS } from '../platform/i18n.ts';
import { hand, inject, restyle } from '../platform/injection.ts';
import { chosenWords } from '../platform/language.ts';
import type { ReaderAssets } from './assets.ts';
import { hasLeftDraft } from './card-drafts.ts';
import { wasOpenBefore } from './open-tabs.ts';
import { settings } from './settings.ts';

/**
 * Makes a tab's page be read: by the reader that is in it already, else by putting one in, with the look of marks and the
 * language that were chosen. Gives null, or why the browser does not let us.
 */
export async function startReader(tabId: number, { script, css }: ReaderAssets): Promise<UnreadableReason | null> {
  const again = await callReader(tabId, 'reader/read-again', {});
  if (again.ok) return null;
  const [{ marks }, words, takesOver, resumes] = await Promise.all([
    settings(),
    chosenWords(),
    wasOpenBefore(tabId),
    hasLeftDraft(tabId),
  ]);
  const look = styleOf(marks);
  try {
    if (takesOver) await hand(tabId, { [TAKES_OVER]: true });
    if (resumes) await hand(tabId, { [RESUMES]: true });
    if (words || look !== '') await hand(tabId, { [CHOSEN_WORDS]: words, [CHOSEN_LAYERS]: marks.layers });
    await inject(tabId, script, css);
    await restyle(tabId, '', look);
    return null;
  } catch {
    return 'browser-page';
  }
}
