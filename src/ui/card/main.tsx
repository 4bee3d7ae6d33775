import { render } from 'preact';
import { askedByKey } from '../../kit/claim-card/asked-by-key.ts';
import { neededHeight } from '../../kit/claim-card/needed-height.ts';
import { guardPresses } from '../../kit/focus/guard-presses.ts';
import { isEditable } from '../../kit/focus/is-editable.ts';
import type { ToCard } from '../../messaging/card-port.ts';
import { callFromCard } from '../../messaging/client.ts';
import { IS_FIREFOX } from '../../platform/browser.ts';
import { startPage } from '../start-page.ts';
import { Card } from './card.tsx';
import { createCardModel } from './card-model.ts';
import { typeAhead, unsavedIn } from './fields.ts';
import { meetReader } from './line.ts';

// The reader hands the channel in as soon as the frame has loaded: nothing is waited for before.
const meeting = meetReader(window);
await startPage('app_name');
const line = await meeting;
/** How wide the card was last: one that is closed is not shown any more. */
let width = window.innerWidth;
window.addEventListener('resize', () => {
  width = window.innerWidth || width;
});
const model = createCardModel({ call: callFromCard, line, width: () => width });

/** More than is told while a card is on its way. */
const MOST_EARLY = 500;

/** Whether it is known that the reader of this page hears and tells. */
let isAdmitted = false;

/** Called where the card stands elsewhere. */
let moved = () => {};

/** Watches a card that has come: how high it would like to be, and what is pressed in it. */
function watch(card: HTMLElement): () => void {
  const tellHeight = () => {
    const height = card.scrollHeight + card.offsetHeight - card.clientHeight;
    line.tell({ tell: 'height', height, needed: neededHeight(card), hasFocus: document.hasFocus() });
  };
  const sizes = new ResizeObserver(tellHeight);
  for (const part of card.children) sizes.observe(part);
  const presses = guardPresses(document, card);
  moved = presses.moved;
  return () => {
    sizes.disconnect();
    presses.stop();
  };
}

/** Says what is typed, once it is known who hears it. */
function tellTyping(): void {
  if (!isAdmitted) return;
  const claimId = document.querySelector<HTMLElement>('[data-claim]')?.dataset['claim'] ?? null;
  line.tell({ tell: 'typing', isTyping: isEditable(document.activeElement), unsaved: unsavedIn(document), claimId });
}

/** What was kept since is not left to be kept by the reader of the page, who would put an answer into the note. */
const keeping = new MutationObserver(tellTyping);

/** Takes the card down, which sends out what was typed in it: for the reader of the page it stays as it was. */
function leave(): void {
  keeping.disconnect();
  model.leave();
  render(null, document.body);
}

document.addEventListener('keydown', (event) => {
  // Within the card it is the card's own to close.
  if (event.key === 'Escape' && document.activeElement === document.body) line.tell({ tell: 'close' });
  const asked = isEditable(document.activeElement) ? null : askedByKey(event);
  if (asked === null || asked === 'highlight') return;
  event.preventDefault();
  line.tell({ tell: 'act', action: asked });
});
let last: EventTarget | null = null;
document.addEventListener('focusin', ({ target }) => {
  last = target;
});
// In Chrome a frame that is given the keyboard by the page around it lets go of the field that it was in.
window.addEventListener('focus', () => {
  if (document.activeElement === document.body && last instanceof HTMLElement) last.focus({ preventScroll: true });
});
for (const type of ['focusin', 'focusout', 'input', 'compositionend'])
  document.addEventListener(type, () => queueMicrotask(tellTyping));
keeping.observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-kept', 'data-claim'] });
window.addEventListener('pagehide', ({ persisted }) => {
  leave();
  // Something else is put in the place of this page, and may never have loaded: then nothing else says so. In Chrome no page can, and
  // the card goes before its reader knows that Loupe was switched off, which is to show what was typed.
  if (IS_FIREFOX && !persisted) line.tell({ tell: 'left' });
});

/** What was told before it was known that it is the reader of this page who tells it: whoever holds the page in a frame may try. */
const early: ToCard[] = [];

async function admit(ticket: string): Promise<void> {
  const answer = await callFromCard(ticket, 'card/enter', {});
  isAdmitted ||= answer.ok;
  if (answer.ok && answer.value.width !== null) line.tell({ tell: 'width', width: answer.value.width });
  if (isAdmitted) for (const told of early.splice(0)) heed(told);
}

line.hear((told) => {
  if (told.tell === 'ticket') void admit(told.ticket);
  if (isAdmitted && told.tell !== 'ticket') heed(told);
  else if (early.length < MOST_EARLY) early.push(told);
});

function heed(told: ToCard): void {
  if (told.tell === 'moved') moved();
  else if (told.tell === 'typed') typeAhead(document.activeElement, told.text);
  else if (told.tell === 'leave') {
    leave();
    line.tell({ tell: 'left' });
  } else model.heed(told);
}
render(<Card model={model} onShown={watch} />, document.body);
line.tell({ tell: 'ready' });
