import { correctedClaim } from '../../../src/core/annotation/corrected.ts';
import type { Correction } from '../../../src/core/annotation/correction.ts';
import { TO_CHECK } from '../../../src/core/annotation/highlight.ts';
import type { CheckState } from '../../../src/core/checklist/checklist.ts';
import { ClaimCard, type ClaimCardActions } from '../../../src/kit/claim-card/claim-card.tsx';
import type { HighlightView, NotSavedReason } from '../../../src/messaging/views.ts';
import { speakChosen } from '../../../src/platform/language.ts';
import { CARDS } from './fixtures/cards.ts';
import { CLAIMS } from './fixtures/claims.ts';
import { echoOf } from './fixtures/echo.ts';
import { highlight } from './fixtures/highlights.ts';
import { claimView } from './fixtures/views.ts';
import { showIn } from './in-root.tsx';

await speakChosen();
const asked = new URLSearchParams(location.search);
let trouble = asked.get('trouble') as NotSavedReason | null;
const notice = asked.has('notice') ? ({ kind: 'none-chosen' } as const) : null;
let index = Number(asked.get('claim') ?? 2) - 1;

const host = document.createElement('loupe-card');
for (const [name, value] of [
  ['all', 'initial'],
  ['position', 'fixed'],
  ['inset', '0 auto auto 0'],
] as const)
  host.style.setProperty(name, value);
// Open here, so that the test can look in; closed in the product.
const root = host.attachShadow({ mode: 'open' });
document.documentElement.append(host);

const told: string[] = [];
Object.assign(globalThis, { told });
const saved = new Map<string, HighlightView>();
const notes = new Map<string, string>();
const answers = new Map<string, CheckState>();
const corrections = new Map<string, Correction>();
const day = asked.get('named');
const named =
  day === null ? [] : [{ text: day, start: 0, end: 0, from: null, to: day, precision: 'day', relation: 'by' } as const];
const room = asked.has('room') ? { room: Number(asked.get('room')) } : {};
const stateAt = () => {
  const read = claimView(CLAIMS[index]?.id ?? '', trouble);
  const said = corrections.get(read.claim.id) ?? null;
  const corrected = said && { said, was: read.claim, asCorrected: null };
  const view = { ...read, claim: { ...correctedClaim(read.claim, said), dates: named }, corrected };
  return {
    ...shown(),
    view: {
      ...view,
      checklist: view.checklist.map((item) => ({
        ...item,
        answer: { ...item.answer, state: answers.get(`${view.claim.id} ${item.question.id}`) ?? item.answer.state },
      })),
      highlight: saved.get(view.claim.id) ?? null,
      note: notes.get(view.claim.id) ?? view.note,
    },
  };
};
const shown = () => ({
  ...room,
  check: asked.get('check'),
  notice,
});
const step = (by: number) => {
  index = (index + by + CLAIMS.length) % CLAIMS.length;
  card.update(stateAt());
};
let release = () => {};
let held = Promise.resolve();
/** Keeps something and shows the card anew, as the background's notice would; or gives the trouble. */
const keep = (change: () => unknown) => {
  if (trouble) return { reason: trouble, detail: '' };
  change();
  card.update(stateAt());
  return null;
};
const actions: ClaimCardActions = {
  onClose: () => {
    told.push('close');
    card.destroy();
    host.remove();
  },
  onPrevious: () => step(-1),
  onNext: () => step(1),
  onSaveCheck: async (claimId, question, change) => {
    told.push(`check ${claimId} ${question} ${JSON.stringify(change)}`);
    return keep(() => change.state && answers.set(`${claimId} ${question}`, change.state));
  },
  onSaveNote: async (claimId, text) => {
    told.push(`note ${claimId} ${text}`);
    await held;
    return keep(() => notes.set(claimId, text));
  },
  onDismissCheck: async (claimId, check, isDismissed) => {
    told.push(`dismiss ${claimId} ${check} ${isDismissed}`);
    return trouble && { reason: trouble, detail: '' };
  },
  onCitationStyle: (style) => told.push(`style ${style}`),
  onSaveRevisit: async (claimId, date) => {
    told.push(`revisit ${claimId} ${date}`);
    return trouble && { reason: trouble, detail: '' };
  },
  onCorrect: async (claimId, correction) => {
    told.push(`correct ${claimId} ${JSON.stringify(correction)}`);
    return keep(() => (correction ? corrections.set(claimId, correction) : corrections.delete(claimId)));
  },
  onSaveClaim: async (claimId) => {
    told.push(`highlight ${claimId}`);
    await held;
    return keep(() => saved.set(claimId, highlight(1, { claimId, colour: TO_CHECK })));
  },
  onSaveHighlight: async (id, change) => {
    told.push(`change ${id} ${JSON.stringify(change)}`);
    return keep(() => {
      for (const [claimId, one] of saved) if (one.id === id) saved.set(claimId, { ...one, ...change });
    });
  },
  onDeleteHighlight: async (id) => {
    told.push(`delete ${id}`);
    const before = [...saved];
    keep(() => saved.clear());
    return { trouble: null, undo: async () => keep(() => before.map(([claimId, one]) => saved.set(claimId, one))) };
  },
  onEcho: async (claimId) => (asked.has('echo') ? echoOf(claimId) : null),
  knownTags: () => ['Framing', 'dates'],
  onMarkdown: async (claimId) => `# Checklist of ${claimId}\n`,
  reminders: null,
  onOpenCard: async (id) => CARDS.find((candidate) => candidate.id === id) ?? null,
};
const card = showIn(root, stateAt(), (state) => <ClaimCard state={state} actions={actions} />);
const show = (change: () => unknown) => () => {
  change();
  card.update(stateAt());
};
Object.assign(globalThis, {
  /** A note on the claim that is shown is kept in another place. */
  keepElsewhere: (text: string) => show(() => notes.set(CLAIMS[index]?.id ?? '', text))(),
  happenings: {
    'the view came again': show(() => undefined),
    'the claim was highlighted': show(() => saved.set('claim-2', highlight(1, { claimId: 'claim-2' }))),
    'the highlight was deleted': show(() => saved.clear()),
    'nothing could be kept': show(() => {
      trouble = 'unavailable';
    }),
    'all could be kept again': show(() => {
      trouble = null;
    }),
    'saves are held up': () => {
      held = new Promise((resolve) => {
        release = resolve;
      });
    },
    'all saves were answered': () => {
      release();
      held = Promise.resolve();
    },
  },
});
