import { firstStyleFor } from '../../core/citation/style.ts';
import { isSavingOff } from '../../kit/state/saving.ts';
import { t, uiLanguage } from '../../platform/i18n.ts';
import type { Action } from '../palette/action.ts';
import { type ClaimDoes, claimActions } from '../palette/claim-actions.ts';
import { archiveActions, copyActions, markdownAction } from '../palette/copy-actions.ts';
import { type Tagged, tagActions } from '../palette/work-actions.ts';
import { claimSaving, knownTags } from '../sidebar/claim-saving.ts';
import type { TabModel } from './tab-model.ts';

/** What can be done with the claim at hand, and with the article as a whole, for the palette. */
export async function passageActions(model: TabModel): Promise<readonly Action[]> {
  const [atHand, style] = await Promise.all([model.claimAtHand(), model.citationStyle.load()]);
  const view = model.view.peek();
  if (!view?.reading) return [];
  const { key, head, detection } = view.reading;
  const language = detection.language === 'und' ? undefined : (detection.language ?? undefined);
  const does: ClaimDoes = {
    ...claimSaving(model, key, view),
    onCorrect: (claimId, correction) => model.correct(key, claimId, correction),
    onMarkdown: (claimId) => model.markdown(key, claimId),
    onCitationStyle: (chosen) => void model.citationStyle.keep(chosen),
  };
  const about = atHand && { words: atHand.claim.text, language };
  return [
    ...(atHand && about ? claimActions({ ...atHand, trouble: view.trouble }, does).map((action) => ({ ...action, about })) : []),
    ...copyActions({ head, quote: null, speaker: null, claim: null }, 'article', {
      style: style ?? firstStyleFor(uiLanguage()),
      keep: view.trouble?.reason === 'private-window' ? null : does.onCitationStyle,
    }),
    ...(view.checklist.length > 0 ? [markdownAction('article', () => model.markdown(key, null))] : []),
    ...archiveActions(head.url),
    ...(isSavingOff(view.trouble) ? [] : tagActions(t('tags_article'), tagsOf(model, key))),
  ];
}

/** The tags of the article in the tab. */
function tagsOf({ view, saveTags }: TabModel, key: string): Tagged {
  return {
    tagsNow: () => view.peek()?.tags ?? [],
    known: () => knownTags(view.peek() ?? { tags: [], highlights: [] }),
    save: (tags) => saveTags(key, tags),
  };
}
