import type { ArticleHead } from '../../core/article/article.ts';
import type { ClaimActions } from '../../kit/claim/claim-detail.tsx';
import type { OpenCard } from '../../kit/knowledge/open-card.ts';
import type { ClaimView, SavingTrouble } from '../../messaging/views.ts';
import { markdownOf } from '../library/article/article-calls.ts';

const NOT_KEPT: SavingTrouble = { reason: 'example', detail: '' };
const notKept = async () => NOT_KEPT;

/** What a reader can do with a claim of the example: look at everything, and hand its checklist on. Nothing of it is kept. */
export function exampleActions(head: ArticleHead, claim: ClaimView, onOpenCard: OpenCard): ClaimActions {
  return {
    onSaveCheck: notKept,
    onSaveNote: notKept,
    onDismissCheck: notKept,
    onSaveRevisit: notKept,
    onCorrect: notKept,
    onSaveClaim: notKept,
    onSaveHighlight: notKept,
    onDeleteHighlight: async () => ({ trouble: NOT_KEPT, undo: null }),
    onMarkdown: async () => markdownOf(head, { claim }, new Date()),
    onCitationStyle: () => undefined,
    onEcho: null,
    knownTags: () => [],
    reminders: null,
    onOpenCard,
  };
}
