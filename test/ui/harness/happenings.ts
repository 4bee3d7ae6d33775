// What may happen around a reader who types: other surfaces change the work, pages are read again, saves come back late.
import type { Notice } from '../../../src/messaging/contract.ts';
import type { TabView } from '../../../src/messaging/views.ts';
import { highlight, highlightId } from './fixtures/highlights.ts';

/** The page of a tab, which a happening changes. */
export interface Scene {
  readonly view: () => TabView | null;
  readonly change: (change: Partial<TabView>) => void;
  readonly notify: (notice: Notice) => void;
}

/** The highlights and the claim on which nobody but the reader works. */
const OWN = [highlightId(1), highlightId(4)];

/** Each by the name by which a test asks for it. Every one leaves alone what the reader is typing. */
export function happeningsIn({ view, change, notify }: Scene): Readonly<Record<string, () => void>> {
  const highlights = () => view()?.highlights ?? [];
  const told = (next: Partial<TabView>) => {
    change(next);
    notify({ notice: 'tab-changed', tabId: 1 });
  };
  let made = 0;
  return {
    'the view came again': () => told({}),
    'another note was written': () =>
      told({ highlights: highlights().map((one) => (OWN.includes(one.id) ? one : { ...one, note: `seen ${made++}` })) }),
    'a highlight was made before the others': () =>
      told({ highlights: [highlight(100 + made++, { start: 1 }), ...highlights()] }),
    'the other highlights were deleted': () => told({ highlights: highlights().filter(({ id }) => OWN.includes(id)) }),
    'the page lost its passages': () => told({ highlights: highlights().map((one) => ({ ...one, isLost: true })) }),
    'the page has its passages again': () => told({ highlights: highlights().map((one) => ({ ...one, isLost: false })) }),
    'a claim was highlighted': () => {
      const id = highlightId(900);
      if (highlights().some((one) => one.id === id)) return;
      told({ highlights: [...highlights(), highlight(900, { claimId: 'claim-2', quote: 'A claim.' })] });
    },
    'nothing could be kept': () => told({ trouble: { reason: 'unavailable', detail: '' } }),
    'all could be kept again': () => told({ trouble: null }),
    'another claim was chosen in the page': () => notify({ notice: 'chosen-in-page', tabId: 1, id: 'claim-4' }),
    'another highlight was chosen in the page': () => notify({ notice: 'chosen-in-page', tabId: 1, id: highlightId(2) }),
    'settings changed': () => notify({ notice: 'settings-changed' }),
    'the library changed': () => notify({ notice: 'library-changed', cause: null }),
  };
}
