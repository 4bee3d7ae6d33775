import { INBOX_STATES, type InboxState } from '../../core/annotation/annotation.ts';
import type { Records } from '../../core/annotation/article-work.ts';
import { firstStyleFor } from '../../core/citation/style.ts';
import type { Entry } from '../../core/library/entry.ts';
import { ALL, queryFromJson, toggled } from '../../core/library/query.ts';
import { isSavingOff } from '../../kit/state/saving.ts';
import { t, tCode, tCount, uiLanguage } from '../../platform/i18n.ts';
import { openOptionsPage } from '../../platform/tabs.ts';
import type { Action } from '../palette/action.ts';
import { archiveActions, copyActions } from '../palette/copy-actions.ts';
import { kept } from '../palette/kept.ts';
import { colourActions, inboxActions, tagsFor, undoActions } from '../palette/work-actions.ts';
import { styleKept } from '../style-kept.ts';
import { passageOf, quoteIn, toCopy } from './detail/passage-of.ts';
import type { LibraryModel } from './library-model.ts';
import { OTHER_VIEWS } from './route.ts';
import { recordsOf, taggable } from './work-actions.ts';

/** Articles that are found by their title: of more, the search finds what is wanted. */
const MOST_TITLES = 1_000;

/** Views that are about the whole library: an article's and a claim's are reached from what is in it. */
export const WHOLE_VIEWS = OTHER_VIEWS.filter((view) => view !== 'article' && view !== 'met');

/** What takes records out of the library as a file; null where there is no way to. */
export type OnExport = ((records: Records) => void) | null;

/** All that can be done in the library, for its palette: with what is picked or open first, then where to go, then each article. */
export function libraryActions(model: LibraryModel, onExport: OnExport): readonly Action[] {
  const entries = atHand(model);
  const about = aboutOf(entries);
  return [
    ...undoActions(),
    ...(model.viewActions.peek()?.() ?? []),
    ...workActions(model, entries, onExport).map((action) => ({ ...action, ...about })),
    ...placeActions(model),
    ...titleActions(model),
  ];
}

/** What the entry at hand can be copied as; nothing where there are several. */
export async function copiesAtHand(model: LibraryModel): Promise<readonly Action[]> {
  const entries = atHand(model);
  const [entry] = entries;
  if (!entry || entries.length > 1) return [];
  const { call, source } = model.client;
  const [style, quote] = await Promise.all([styleKept(call).load(), quoteIn(entry, source)]);
  const citing = {
    style: style ?? firstStyleFor(uiLanguage()),
    keep: (chosen: NonNullable<typeof style>) => void styleKept(call).keep(chosen),
  };
  const passage = toCopy(entry, passageOf(entry, quote));
  const archive = entry.kind === 'article' ? archiveActions(entry.article.head.url) : [];
  return [...copyActions(passage, entry.kind, citing), ...archive].map((action) => ({ ...action, ...aboutOf(entries) }));
}

/** What is picked in the list, else what is open beside it; in an article's view, the article. */
function atHand({ list, router, shelves }: LibraryModel): readonly Entry[] {
  const route = router.route.peek();
  if (route.view !== 'list') return route.key === null ? [] : shelves.of(route.key).filter(({ kind }) => kind === 'article');
  const [picked, open] = [list.picked.peek(), list.open.peek()];
  if (picked.length > 0) return picked;
  return open ? [open] : [];
}

function aboutOf(entries: readonly Entry[]): Pick<Action, 'about'> {
  const [entry] = entries;
  if (!entry) return {};
  if (entries.length > 1) return { about: { words: tCount('library_picked', entries.length), language: undefined } };
  const { kind, quote, article } = entry;
  return { about: { words: kind === 'article' ? article.head.title : quote, language: article.head.language ?? undefined } };
}

function workActions(model: LibraryModel, entries: readonly Entry[], onExport: OnExport): readonly Action[] {
  const [entry] = entries;
  if (!entry) return [];
  const records = recordsOf(entries);
  const own = isSavingOff(model.trouble.peek()) ? [] : ownActions(model, entries);
  const only = entries.length === 1 && model.router.route.peek().view === 'list' ? entry : null;
  return [
    ...(only ? [openAction(model, only)] : []),
    ...own,
    ...(onExport ? [{ id: 'export', words: t('library_bulk_export'), run: () => void onExport(records) }] : []),
    { id: 'delete', words: t('library_bulk_delete'), run: () => void model.actions.remove(entries) },
  ];
}

function openAction({ router }: LibraryModel, { article }: Entry): Action {
  return {
    id: 'open',
    words: t(article.saved === null ? 'library_open_work' : 'library_open_saved'),
    run: () => void router.go({ view: 'article', key: article.key, pairs: [] }),
  };
}

/** Tags, colours, and where articles stand in the inbox. */
function ownActions({ actions, allTags, meta }: LibraryModel, entries: readonly Entry[]): readonly Action[] {
  const [entry] = entries;
  const { annotations, articles } = taggable(entries);
  const tags = [...new Set(entries.flatMap((one) => one.tags))];
  const tag = (add: readonly string[], remove: readonly string[]) => kept(actions.tag(entries, add, remove));
  const choices = (typed: string) =>
    tagsFor(typed, allTags.peek(), entries.length === 1 ? tags : []).map((one) => ({
      id: `tag-${one}`,
      words: one,
      run: () => tag([one], []),
    }));
  const sort = (state: InboxState | null) => actions.inbox(entries, state);
  const isOne = entries.length === 1;
  return [
    ...(articles.length > 0 ? inboxActions(isOne ? (entry?.inbox ?? null) : undefined, sort) : []),
    ...(annotations.length + articles.length > 0
      ? [
          { id: 'tag', words: t('palette_claim', t('tags_label'), t('tags_add')), choices, run: () => undefined },
          ...tags.map((one) => ({ id: `untag-${one}`, words: t('tags_remove', one), run: () => tag([], [one]) })),
        ]
      : []),
    ...(isOne && entry?.highlight
      ? colourActions(entry.highlight.colour, meta.colourNames.peek(), (colour) => actions.saveHighlight(entry, { colour }))
      : []),
  ];
}

/** The views, the inbox and the saved searches; and the options. */
function placeActions({ list, router, meta }: LibraryModel): readonly Action[] {
  const listed = (words: string) => t('palette_claim', t('library_view_list'), words);
  return [
    { id: 'view-list', words: t('library_view_list'), run: () => void router.go(list.place.peek()) },
    ...INBOX_STATES.map((state) => ({
      id: `list-${state}`,
      words: listed(t('palette_inbox', tCode('inbox', state))),
      run: () => void list.ask(toggled(ALL, 'inbox', state)),
    })),
    ...meta.searches.peek().map(({ id, name, query }) => ({
      id: `search-${id}`,
      words: t('palette_claim', t('library_searches'), name),
      run: () => void list.ask(queryFromJson(query)),
    })),
    ...WHOLE_VIEWS.map((view) => ({
      id: `view-${view}`,
      words: tCode('library_view', view),
      run: () => void router.go({ view, key: null, pairs: [] }),
    })),
    { id: 'options', words: t('open_options'), run: () => void openOptionsPage() },
  ];
}

function titleActions({ router, shelves }: LibraryModel): readonly Action[] {
  return shelves.collection
    .peek()
    .entries.filter(({ kind }) => kind === 'article')
    .slice(0, MOST_TITLES)
    .map(({ article: { key, head } }) => ({
      id: `article-${key}`,
      words: head.title,
      language: head.language ?? undefined,
      isSought: true,
      run: () => void router.go({ view: 'article', key, pairs: [] }),
    }));
}
