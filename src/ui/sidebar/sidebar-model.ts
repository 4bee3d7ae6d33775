import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ReadClaim } from '../../core/reading.ts';
import type { Notice } from '../../messaging/contract.ts';
import type { ClaimView } from '../../messaging/views.ts';
import type { TabClient } from '../tab/tab-client.ts';
import { createTabModel, type TabModel } from '../tab/tab-model.ts';
import { createClaimWatch } from './claim-watch.ts';
import { type ClaimsModel, createClaimsModel } from './claims/claims-model.ts';
import { createNotesModel, type NotesModel } from './notes/notes-model.ts';

/** The sidebar's state: the tab's, the chosen claim, which claims are listed, and the list of highlights and notes. */
export interface SidebarModel extends TabModel {
  /** The chosen claim where the page has it no more, while the reader writes on it and until she closes it; else null. */
  readonly held: ReadonlySignal<HeldClaim | null>;
  /** Id of the chosen claim of the article shown, or null. */
  readonly chosen: ReadonlySignal<string | null>;
  /** The chosen claim with all that stands beside it; null until it came, or where none is chosen. */
  readonly claim: ReadonlySignal<ClaimView | null>;
  readonly claims: ClaimsModel;
  readonly notes: NotesModel;
  /** Brings the page to the front and shows a claim there; null where the page stands beside the sidebar and shows it by itself. */
  readonly goToClaim: ((claimId: string) => void) | null;
  /** Brings the page to the front where it does not stand beside the sidebar. */
  toPage(): void;
  /** Chooses a claim, shows it in the page, and lists its layer if it was filtered out. */
  choose(claimId: string): void;
  /** Closes the chosen claim. */
  unchoose(): void;
  /** Chooses the next claim with a context note after the chosen one, in the order of the page, and after the last the first. */
  nextNote(): void;
  /** Whether the last wish for the next context note found none. */
  readonly isWithoutNote: ReadonlySignal<boolean>;
  /** Brings what was chosen in the page into view, by the id of a highlight or a claim. The focus stays in the page. */
  reveal(id: string): void;
}

/** A claim of the article shown, and at which place of its list it stood. */
export interface HeldClaim {
  readonly claim: ReadClaim;
  readonly index: number;
}

/** The model of the sidebar over the tab `fixedTab`, or over the tab in front. */
export function createSidebarModel(client: TabClient, fixedTab: number | null): SidebarModel {
  const model = createTabModel(client, fixedTab);
  const notes = createNotesModel(client, model);
  const wanted = signal<string | null>(null);
  let lastOpen: (HeldClaim & { readonly articleKey: string }) | null = null;
  let isHeld = false;
  // A page that says a sentence in other words would take the field from under the reader's hands.
  const held = computed(() => {
    const { key, claims } = model.view.value?.reading ?? { key: '', claims: [] };
    const index = claims.findIndex(({ id }) => id === wanted.value);
    const claim = claims[index];
    if (claim) lastOpen = { claim, index, articleKey: key };
    const isLast = !claim && lastOpen?.articleKey === key && lastOpen.claim.id === wanted.value;
    isHeld = isLast && (isHeld || client.isWriting());
    return isHeld ? lastOpen : null;
  });
  // An id that the article shown does not hold is else a choice made on another page.
  const chosen = computed(() => {
    const isThere = held.value ?? model.view.value?.reading?.claims.some(({ id }) => id === wanted.value);
    return isThere ? wanted.value : null;
  });
  const watch = createClaimWatch(client, model.view, chosen);
  const claims = createClaimsModel(model.view, chosen);
  const isWithoutNote = signal(false);

  /** Whether the article shown holds the claim, which is then chosen. */
  function open(claimId: string): boolean {
    const claim = model.view.peek()?.reading?.claims.find(({ id }) => id === claimId);
    if (!claim) return false;
    wanted.value = claimId;
    claims.uncover(claim);
    return true;
  }

  async function goTo(show: () => void): Promise<void> {
    const tab = model.tab.peek();
    // First the page: one that is not seen does not scroll smoothly.
    if (fixedTab !== null && tab) await client.showTab(tab).catch(() => undefined);
    show();
  }

  const showClaim = (claimId: string) => void goTo(() => model.showClaim(claimId));

  function choose(claimId: string): void {
    if (open(claimId)) model.showClaim(claimId);
  }

  function reveal(id: string): void {
    if (!notes.reveal(id)) open(id);
  }

  return {
    ...model,
    // What is listed to be looked at in the page leads there.
    showClaim,
    showHighlight: (id) => void goTo(() => model.showHighlight(id)),
    goToClaim: fixedTab === null ? null : showClaim,
    claimAtHand: async () => watch.claim.peek() ?? model.claimAtHand(),
    toPage: () => void goTo(() => undefined),
    chosen,
    held,
    claim: watch.claim,
    claims,
    notes,
    start() {
      const heed = (notice: Notice) => {
        // To open another claim would close the one in whose note the reader is writing.
        if (client.isWriting()) return;
        if (notice.notice === 'chosen-in-page' && notice.tabId === model.tab.peek()?.id) reveal(notice.id);
      };
      const stops = [model.start(), watch.start(), notes.start(), client.onNotice(heed)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    choose,
    nextNote() {
      const { reading, checkCounts = {} } = model.view.peek() ?? {};
      const ids = reading?.claims.map(({ id }) => id) ?? [];
      const from = ids.indexOf(chosen.peek() ?? '') + 1;
      const next = [...ids.slice(from), ...ids.slice(0, from)].find((id) => checkCounts[id]);
      isWithoutNote.value = next === undefined;
      if (next !== undefined) choose(next);
    },
    isWithoutNote,
    unchoose() {
      wanted.value = null;
    },
    reveal,
  };
}
