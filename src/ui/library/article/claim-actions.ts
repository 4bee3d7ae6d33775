import type { ClaimActions } from '../../../kit/claim/claim-detail.tsx';
import { savedBy, troubleOf } from '../../../messaging/contract.ts';
import type { ClaimView } from '../../../messaging/views.ts';
import { markdownOf, removeHighlight, saveHighlight, takeBack } from './article-calls.ts';
import type { ArticleSheet } from './article-sheet.ts';
import type { ArticleWorld } from './article-world.ts';

/** What is on the screen when the reader does something. */
interface Shown {
  readonly sheet: () => ArticleSheet | null;
  readonly view: () => ClaimView | 'missing' | null;
}

/** What a reader does with a claim of the article kept under `articleKey`. */
export function createClaimActions(world: ArticleWorld, articleKey: string, shown: Shown): ClaimActions {
  const { call, knownTags, reminders, openCard } = world;
  return {
    onSaveCheck: async (claimId, question, change) =>
      savedBy(await call('library/save-check', { articleKey, claimId, question, change })),
    onSaveNote: async (claimId, text, base) => savedBy(await call('library/save-note', { articleKey, claimId, text, base })),
    onDismissCheck: async (claimId, check, isDismissed) =>
      troubleOf(await call('library/dismiss-check', { articleKey, claimId, check, isDismissed })),
    onSaveRevisit: async (claimId, date) => troubleOf(await call('library/save-revisit', { articleKey, claimId, date })),
    onCorrect: async (claimId, correction) => troubleOf(await call('library/correct', { articleKey, claimId, correction })),
    onMarkdown: async (claimId) => {
      const [sheet, view] = [shown.sheet(), shown.view()];
      const isShown = sheet && view && view !== 'missing' && view.claim.id === claimId;
      return isShown ? markdownOf(sheet.head, { claim: view }, new Date()) : null;
    },
    onSaveClaim: async (claimId) => troubleOf(await call('library/highlight-claim', { articleKey, claimId })),
    onSaveHighlight: (id, change) => saveHighlight(call, articleKey, id, change),
    onDeleteHighlight: async (id) => {
      const result = await removeHighlight(call, id);
      if ('trouble' in result) return { trouble: result.trouble, undo: null };
      return { trouble: null, undo: () => takeBack(call, result.deleted) };
    },
    onEcho: async (claimId) => {
      const outcome = await call('library/echo', { articleKey, claimId });
      return outcome.ok ? outcome.value : null;
    },
    onCitationStyle: (style) => void call('settings/citation-style', { style }),
    knownTags,
    reminders,
    onOpenCard: openCard,
  };
}
