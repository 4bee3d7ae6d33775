import { t } from '../../../platform/i18n.ts';
import type { Action } from '../../palette/action.ts';
import { claimActions } from '../../palette/claim-actions.ts';
import { PAGE_KEYS } from '../../tab/page-keys.ts';
import type { ArticleModel } from './article-model.ts';

/** What can be done in an article's view with the claim that stands open, and the ways to other passages, for the palette. */
export function articleActions({ screen, claim, claimActions: does, step }: ArticleModel): readonly Action[] {
  const shown = screen.peek();
  const view = claim.peek();
  if (shown.kind !== 'shown') return [];
  const { language, placed } = shown.sheet;
  const steps: readonly Action[] = [
    { id: 'next', words: t('library_article_next'), keys: PAGE_KEYS.next, run: () => void step(1) },
    { id: 'previous', words: t('library_article_previous'), keys: PAGE_KEYS.previous, run: () => void step(-1) },
  ];
  const onClaim = view && view !== 'missing' ? claimActions(view, does) : [];
  const about = view && view !== 'missing' ? { about: { words: view.claim.text, language } } : {};
  return [...onClaim.map((action) => ({ ...action, ...about })), ...(placed.length > 0 ? steps : [])];
}
