import type { SaveClaimActions } from '../../kit/highlight/save-claim.tsx';
import { allTags } from '../../kit/highlight/tag-list.ts';
import type { TabView } from '../../messaging/views.ts';
import type { TabWork } from '../tab/tab-work.ts';

/** Saving claims of an article as highlights. */
export function claimSaving(work: TabWork, articleKey: string, view: TabView): SaveClaimActions {
  return {
    onSaveClaim: (claimId) => work.highlightClaim(articleKey, claimId),
    onSaveHighlight: (id, change) => work.saveHighlight(articleKey, id, change),
    async onDeleteHighlight(id) {
      const outcome = await work.deleteHighlight(articleKey, id);
      if (outcome.trouble) return { trouble: outcome.trouble, undo: null };
      const { deleted } = outcome;
      return { trouble: null, undo: () => work.restoreHighlight(articleKey, deleted) };
    },
    knownTags: () => knownTags(view),
  };
}

/** The tags that the reader gave on this page, to suggest. */
export function knownTags({ tags, highlights }: Pick<TabView, 'tags' | 'highlights'>): readonly string[] {
  return allTags([tags, ...highlights.map((highlight) => highlight.tags)]);
}
