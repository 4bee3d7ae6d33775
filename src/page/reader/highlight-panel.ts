import type { HighlightChange } from '../../core/annotation/article-work.ts';
import { quotedBy } from '../../core/annotation/quoted.ts';
import type { Painter } from '../../dom/paint/painter.ts';
import type { HighlightCardState, MountedHighlightCard } from '../../kit/highlight-card/mount.tsx';
import { callFromPage } from '../../messaging/client.ts';
import type { SavingTrouble } from '../../messaging/views.ts';
import type { Panel } from '../cards/panel.ts';
import { bring } from './bring.ts';
import type { MarkedPassages } from './marked-passages.ts';

/** What is done in the card of a highlight. */
export interface PanelWork {
  readonly save: (id: string, change: HighlightChange) => Promise<SavingTrouble>;
  /** Deletes; gives the instant by which it can be taken back, or the trouble. */
  readonly remove: (id: string) => Promise<string | SavingTrouble>;
  readonly restore: (deleted: string) => Promise<SavingTrouble>;
  readonly check: (id: string) => Promise<void>;
}

/** With what a card opens. */
export interface Opening {
  readonly trouble?: SavingTrouble;
  readonly startsIn?: 'heading' | 'note';
}

/** The card of one highlight at a time. */
export interface HighlightPanel {
  open(id: string, opening: Opening): Promise<void>;
  /** Says in the card of a highlight why it is not kept; opens it where it is not open. */
  warn(id: string, trouble: NonNullable<SavingTrouble>): Promise<void>;
  close(): void;
  /** Shows what is known now of the highlight that is open. */
  refresh(): void;
  readonly isOpen: () => boolean;
  /** Whether the focus is in a field of it. */
  readonly isTyping: () => boolean;
  readonly holds: (event: Event) => boolean;
}

/** A card over `document` for the highlights in `passages`. */
export function createHighlightPanel(
  document: Document,
  painter: Painter,
  passages: MarkedPassages,
  work: PanelWork,
): HighlightPanel {
  let current: (Panel<MountedHighlightCard> & { readonly id: string }) | null = null;
  /** Why the highlight that is open is not kept, until a save of it went through. */
  let refused: SavingTrouble = null;
  let returnTo: HTMLElement | null = null;
  let turn = 0;

  function stateOf(id: string): HighlightCardState | null {
    const highlight = passages.find(id);
    const known = passages.known();
    if (!highlight || !known) return null;
    const allTags = [...new Set(known.highlights.flatMap(({ tags }) => tags))];
    return {
      highlight,
      quoted: quotedBy(highlight.selector),
      colourNames: known.colourNames,
      allTags,
      canCheck: highlight.claimId === null,
      trouble: refused ?? known.trouble,
    };
  }

  async function open(id: string, { trouble = null, startsIn = 'heading' }: Opening): Promise<void> {
    close();
    refused = trouble;
    const mine = turn;
    const cards = await bring('cards');
    // Another card may have been asked for, or this one closed, while the code was on its way.
    const state = mine === turn ? stateOf(id) : null;
    if (!state || !cards) return;
    painter.setActive(id);
    void callFromPage('page/chosen', { id });
    returnTo = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const panel = cards.openPanel(document, {
      css: cards.highlight.css,
      mount: (root) => cards.highlight.mount(root, state, actionsFor(id), startsIn),
      anchor: () => cards.anchorOfRange(painter.rangeOf(id), painter.rectOf(id)),
      broken: close,
    });
    current = { ...panel, id };
  }

  function actionsFor(id: string) {
    return {
      onClose: close,
      onChange: async (change: HighlightChange) => {
        const trouble = await work.save(id, change);
        if (!trouble && refused && current?.id === id) {
          refused = null;
          refresh();
        }
        return trouble;
      },
      onCheck: () => void work.check(id),
      onDelete: async (): Promise<SavingTrouble> => {
        const deleted = await work.remove(id);
        if (typeof deleted !== 'string') return deleted;
        current?.mounted.showUndo(async () => {
          await work.restore(deleted);
          close();
        });
        return null;
      },
    };
  }

  function close(): void {
    turn += 1;
    if (!current) return;
    current.shut();
    current = null;
    painter.setActive(null);
    if (returnTo?.isConnected) returnTo.focus({ preventScroll: true });
    returnTo = null;
  }

  function refresh(): void {
    const state = current && stateOf(current.id);
    if (state) current?.mounted.update(state);
  }

  return {
    open,
    async warn(id, trouble) {
      if (current?.id !== id) return open(id, { trouble });
      refused = trouble;
      refresh();
    },
    close,
    refresh,
    isOpen: () => current !== null,
    isTyping: () => current?.isTyping() ?? false,
    holds: (event) => current !== null && event.composedPath().includes(current.host),
  };
}
