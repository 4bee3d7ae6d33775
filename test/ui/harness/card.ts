import { CLAIM_CARD_CSS, mountClaimCard } from '../../../src/kit/claim-card/mount.tsx';
import type { NotSavedReason } from '../../../src/messaging/views.ts';
import { CARDS } from './fixtures/cards.ts';
import { CLAIMS } from './fixtures/claims.ts';
import { claimView } from './fixtures/views.ts';

const asked = new URLSearchParams(location.search);
const trouble = asked.get('trouble') as NotSavedReason | null;
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
const sheet = new CSSStyleSheet();
sheet.replaceSync(CLAIM_CARD_CSS);
root.adoptedStyleSheets = [sheet];
document.documentElement.append(host);

const told: string[] = [];
Object.assign(globalThis, { told });
const stateAt = () => ({
  view: claimView(CLAIMS[index]?.id ?? '', trouble),
  place: { number: index + 1, total: CLAIMS.length },
});
const step = (by: number) => {
  index = (index + by + CLAIMS.length) % CLAIMS.length;
  card.update(stateAt());
};
const card = mountClaimCard(root, stateAt(), {
  onClose: () => {
    told.push('close');
    card.destroy();
    host.remove();
  },
  onPrevious: () => step(-1),
  onNext: () => step(1),
  onSaveCheck: async (claimId, question, change) => {
    told.push(`check ${claimId} ${question} ${JSON.stringify(change)}`);
    return trouble && { reason: trouble, detail: '' };
  },
  onSaveNote: async (claimId, text) => {
    told.push(`note ${claimId} ${text}`);
    return trouble && { reason: trouble, detail: '' };
  },
  onDismissCheck: async (claimId, check, isDismissed) => {
    told.push(`dismiss ${claimId} ${check} ${isDismissed}`);
    return trouble && { reason: trouble, detail: '' };
  },
  onSaveRevisit: async (claimId, date) => {
    told.push(`revisit ${claimId} ${date}`);
    return trouble && { reason: trouble, detail: '' };
  },
  onMarkdown: async (claimId) => `# Checklist of ${claimId}\n`,
  reminders: null,
  onOpenCard: async (id) => CARDS.find((candidate) => candidate.id === id) ?? null,
});
