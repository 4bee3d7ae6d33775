import { type Correction, NO_CORRECTION } from '../../core/annotation/correction.ts';
import { isOwnClaim } from '../../core/annotation/own-claim.ts';
import { isWebAddress } from '../../core/article/web-address.ts';
import { archiveLinks } from '../../core/citation/archive.ts';
import type { CopyKind, ToCopy } from '../../core/citation/copies.ts';
import { CITATION_STYLES, type CitationStyle, firstStyleFor, isCitationStyle } from '../../core/citation/style.ts';
import { LAYERS } from '../../core/claim/claim.ts';
import { passageOf } from '../../kit/cite/claim-copy.tsx';
import { putOnClipboard } from '../../kit/cite/clipboard.ts';
import { copyName, copyPassage, FORMS } from '../../kit/cite/copy.ts';
import { suggestedTags, tagsIn, withoutTag, withTags } from '../../kit/highlight/tag-list.ts';
import { isSavingOff } from '../../kit/state/saving.ts';
import type { ClaimView, TabView } from '../../messaging/views.ts';
import { t, tCode, tCount, uiLanguage } from '../../platform/i18n.ts';
import type { Action, Said } from '../palette/action.ts';
import { claimSaving, knownTags } from '../sidebar/claim-saving.ts';
import { kept } from './kept.ts';
import type { TabModel } from './tab-model.ts';

/** What can be done with the claim at hand, and with the article as a whole, for the palette. */
export async function passageActions(model: TabModel): Promise<readonly Action[]> {
  const [claim, style] = await Promise.all([model.claimAtHand(), model.citationStyle.load()]);
  const view = model.view.peek();
  if (!view?.reading) return [];
  const { key, head, detection } = view.reading;
  const isPrivate = view.trouble?.reason === 'private-window';
  const citing: Citing = {
    style: style ?? firstStyleFor(uiLanguage()),
    keep: isPrivate ? null : (chosen) => void model.citationStyle.keep(chosen),
  };
  const language = detection.language === 'und' ? undefined : (detection.language ?? undefined);
  return [
    ...(claim
      ? claimActions(model, key, claim, view, citing).map((action) => ({
          ...action,
          about: { words: claim.claim.text, language },
        }))
      : []),
    ...copyActions({ head, quote: null, speaker: null, claim: null }, 'article', citing),
    ...(view.checklist.length > 0 ? [markdownAction(model, key, null)] : []),
    ...archiveActions(head.url),
    ...(isSavingOff(view.trouble) ? [] : tagActions(model, key)),
  ];
}

/** The style in which the reader cites, and what keeps another; null where nothing is kept. */
interface Citing {
  readonly style: CitationStyle;
  readonly keep: ((style: CitationStyle) => void) | null;
}

function claimActions(model: TabModel, key: string, view: ClaimView, tabView: TabView, citing: Citing): readonly Action[] {
  return [
    ...copyActions(passageOf(view), 'claim', citing),
    ...(view.checklist.length > 0 ? [markdownAction(model, key, view.claim.id)] : []),
    ...(isSavingOff(tabView.trouble) ? [] : [...correctionActions(model, key, view), highlightAction(model, key, view, tabView)]),
  ];
}

/** All as what a passage can be copied, in the order in which card and sidebar have it; the citation in the reader's style first. */
function copyActions(passage: ToCopy, what: 'article' | 'claim', { style, keep }: Citing): readonly Action[] {
  const kinds: readonly CopyKind[] = [
    ...(isWebAddress(passage.head.url) ? ['link' as const] : []),
    'quote',
    style,
    ...CITATION_STYLES.filter((one) => one !== style),
    ...FORMS,
    ...(passage.quote ? ['block' as const] : []),
  ];
  return kinds.map((kind) => {
    const name = copyName(kind, passage);
    return {
      id: `copy-${what}-${kind}`,
      words: t(
        what === 'article' ? 'palette_copy_article' : 'palette_copy_claim',
        isCitationStyle(kind) ? t('copy_citation', name) : name,
      ),
      also: t(kind === 'link' ? 'palette_also_link' : 'palette_also_cite'),
      run: () => {
        if (isCitationStyle(kind) && kind !== style) keep?.(kind);
        return copyPassage(kind, passage);
      },
    };
  });
}

/** Copies a checklist; of the article with all its claims where `claimId` is null. */
function markdownAction(model: TabModel, key: string, claimId: string | null): Action {
  const copy = async (): Promise<Said> => {
    const text = await model.markdown(key, claimId);
    if (text === null) return t('handon_failed');
    return (await putOnClipboard({ text, html: null })) ? t('handon_copied') : { text };
  };
  return {
    id: `markdown-${claimId === null ? 'article' : 'claim'}`,
    words: t('palette_claim', t(claimId === null ? 'checklist_article' : 'checklist_claim'), t('handon_copy')),
    run: copy,
  };
}

/** What the reader says of a claim in place of what Loupe does, where one press says it: the rest is chosen in its card. */
function correctionActions(model: TabModel, key: string, { claim, corrected }: ClaimView): readonly Action[] {
  const before = corrected?.said ?? null;
  const correct = (id: string, words: string, next: Correction | null, said: string): Action => ({
    id: `correct-${id}`,
    words,
    also: `${t('correction_open')} ${t('palette_also_correct')}`,
    run: () => kept(model.correct(key, claim.id, next), said, () => model.correct(key, claim.id, before)),
  });
  const isTaken = before?.isClaim === false;
  const layers = isTaken ? [] : LAYERS.filter((layer) => claim.parts || claim.layer !== layer);
  return [
    ...(isTaken || isOwnClaim(claim.id)
      ? []
      : [correct('not-claim', t('correction_not_claim'), { ...NO_CORRECTION, isClaim: false }, t('correction_done_not_claim'))]),
    ...layers.map((layer) =>
      correct(
        layer,
        t('palette_claim', t('correction_layer'), tCode('layer', layer)),
        { ...(before ?? NO_CORRECTION), layer, isClaim: true },
        t('correction_done'),
      ),
    ),
    ...(before ? [correct('reset', t('correction_reset'), null, t('correction_done_reset'))] : []),
  ];
}

/** Keeps a claim as a highlight, or lets that go. */
function highlightAction(model: TabModel, key: string, { claim, highlight }: ClaimView, tabView: TabView): Action {
  if (!highlight) {
    const save = () => kept(model.highlightClaim(key, claim.id));
    return { id: 'save-claim', words: t('highlight_save_claim'), also: t('menu_highlight'), run: save };
  }
  const remove = async () => {
    const { trouble, undo } = await claimSaving(model, key, tabView).onDeleteHighlight(highlight.id);
    return kept(Promise.resolve(trouble), tCount('highlight_deleted', 1), undo);
  };
  return { id: 'drop-claim', words: t('palette_highlight', t('highlight_delete')), run: remove };
}

/** What the web's archive has of a page, and where it is asked to keep it: opened as from a link, which tells nothing of where from. */
function archiveActions(url: string): readonly Action[] {
  const links = archiveLinks(url);
  if (!links) return [];
  return (['look', 'save'] as const).map((which) => ({
    id: `archive-${which}`,
    words: t(which === 'look' ? 'archive_look' : 'archive_save'),
    also: t('archive'),
    run: () => void window.open(links[which], '_blank', 'noopener,noreferrer'),
  }));
}

/** A tag is typed, or chosen from those of the page, in a second step; each that the article has is taken away in one. */
function tagActions(model: TabModel, key: string): readonly Action[] {
  const tagsNow = () => model.view.peek()?.tags ?? [];
  const save = (tags: readonly string[], said: string, before: readonly string[]) =>
    kept(model.saveTags(key, tags), said, () => model.saveTags(key, before));
  const add = (tag: string): Action => ({
    id: `tag-${tag}`,
    words: tag,
    run: () => save(withTags(tagsNow(), [tag]), t('undo_tags'), tagsNow()),
  });
  const choices = (typed: string) => {
    const view = model.view.peek();
    if (!view) return [];
    const written = tagsIn(typed);
    return [...new Set([...written, ...suggestedTags(typed, knownTags(view), [...view.tags, ...written])])].map(add);
  };
  return [
    { id: 'tag', words: t('palette_claim', t('tags_article'), t('tags_add')), choices, run: () => undefined },
    ...tagsNow().map((tag) => ({
      id: `untag-${tag}`,
      words: t('tags_remove', tag),
      run: () => save(withoutTag(tagsNow(), tag), t('undo_tag_removed', tag), tagsNow()),
    })),
  ];
}
