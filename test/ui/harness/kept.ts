// A background that keeps highlights, tags and the article for as long as the harness is open.
import { TO_CHECK } from '../../../src/core/annotation/highlight.ts';
import type { Notice } from '../../../src/messaging/contract.ts';
import type { HighlightView, TabView } from '../../../src/messaging/views.ts';
import { CLAIMS } from './fixtures/claims.ts';
import { highlight } from './fixtures/highlights.ts';
import { happeningsIn } from './happenings.ts';

type Answers = Readonly<Record<string, (request: never) => unknown>>;

/** What is kept of the page of `first`; each change is told by `notify`. */
export function createKept(first: TabView | null, notify: (notice: Notice) => void) {
  let view = first;
  const notes = new Map<string, string>();
  let letGo: string | null = null;
  let trash: readonly { readonly at: number; readonly deleted: string; readonly highlight: HighlightView }[] = [];

  /** Changes the view, unless there is trouble: then that is the answer. */
  function keep(change: (before: TabView) => Partial<TabView>) {
    if (!view) return null;
    if (view.trouble) return view.trouble;
    view = { ...view, ...change(view) };
    notify({ notice: 'tab-changed', tabId: view.tabId });
    return null;
  }

  function remove({ id }: { readonly id: string }) {
    const at = view?.highlights.findIndex((one) => one.id === id) ?? -1;
    const gone = view?.highlights[at];
    if (!gone) return { trouble: { reason: 'invalid', detail: 'no such highlight' } };
    const deleted = new Date(Date.UTC(2026, 10, 21) + trash.length).toISOString();
    const trouble = keep(({ highlights }) => ({ highlights: highlights.filter((one) => one.id !== id) }));
    if (trouble) return { trouble };
    trash = [...trash, { at, deleted, highlight: gone }];
    return { trouble: null, deleted };
  }

  const answers: Answers = {
    'tab/view': () => view,
    'tab/show-highlight': () => null,
    'tab/delete-highlight': remove,
    'tab/restore-highlight': ({ deleted }: { readonly deleted: string }) => {
      const back = trash.find((one) => one.deleted === deleted);
      return keep(({ highlights }) => ({ highlights: back ? highlights.toSpliced(back.at, 0, back.highlight) : highlights }));
    },
    'tab/save-highlight': ({ id, change }: { readonly id: string; readonly change: Partial<HighlightView> }) =>
      keep(({ highlights }) => ({ highlights: highlights.map((one) => (one.id === id ? { ...one, ...change } : one)) })),
    'tab/highlight-claim': ({ claimId }: { readonly claimId: string }) =>
      keep(({ highlights }) => {
        const quote = CLAIMS.find(({ id }) => id === claimId)?.text ?? '';
        const made = highlight(900 + highlights.length, { claimId, colour: TO_CHECK, quote });
        // The first has the text kept, as of its own instant.
        return { highlights: [...highlights, made], ...(highlights.length === 0 && { saved: made.created }) };
      }),
    'tab/save-note': ({ claimId, text }: { readonly claimId: string | null; readonly text: string }) =>
      keep(() => {
        if (claimId === null) return { note: text };
        notes.set(claimId, text);
        return {};
      }),
    'tab/save-tags': ({ tags }: Pick<TabView, 'tags'>) => keep(() => ({ tags })),
    'tab/save-article': ({ isSaved }: { readonly isSaved: boolean }) =>
      keep(({ saved }) => {
        letGo = saved;
        return { saved: isSaved ? '2026-11-21T00:00:00.000Z' : null };
      }),
    'tab/restore-text': () => keep(() => ({ saved: letGo })),
    'library/name-colour': ({ colour, name }: { readonly colour: HighlightView['colour']; readonly name: string }) =>
      keep(({ colourNames }) => ({ colourNames: { ...colourNames, [colour]: name } })),
  };
  return {
    answers,
    happenings: happeningsIn({
      view: () => view,
      change: (change) => {
        view = view && { ...view, ...change };
      },
      notify,
    }),
    noteOf: (claimId: string): string | null => notes.get(claimId) ?? null,
    highlightOf: (claimId: string): HighlightView | null => view?.highlights.find((one) => one.claimId === claimId) ?? null,
  };
}
