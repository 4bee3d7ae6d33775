import type { CardCalls, Handlers } from '../messaging/contract.ts';
import type { PageSender } from '../messaging/serve.ts';
import { sessionGet, sessionRemove, sessionSet } from '../platform/session.ts';
import type { Store } from '../storage/store.ts';
import { keepCorrection } from './corrections.ts';
import { echoAt } from './echo.ts';
import { handoutOf } from './handout.ts';
import { colourNamesIn } from './keep-highlights.ts';
import { tellWorkChanged } from './notify.ts';
import { deskFor, deskOf, groundOf } from './page-ground.ts';
import { askedNow, keepStyle } from './settings.ts';
import { claimOf, type Desk, keepCheck, keepDismissal, keepNote, keepRevisit, workAt } from './tab-work.ts';
import { claimView, knownCard } from './views.ts';

const KEY = 'card-width';

/** How wide the reader has made a card since the browser was started, in CSS pixels; null where she has not. */
async function cardWidth(): Promise<number | null> {
  const width = await sessionGet(KEY);
  return typeof width === 'number' ? width : null;
}

/** Keeps it until the browser closes, for the cards of all pages; null forgets it. */
function keepCardWidth(width: number | null): Promise<void> {
  return width === null ? sessionRemove(KEY) : sessionSet(KEY, width);
}

/** Answers to the card of a page, which speaks for the page that it was opened over, and of that page's own articles alone. */
export function cardHandlers(store: Store): Handlers<CardCalls, PageSender> {
  return {
    'card/enter': async () => ({ width: await cardWidth() }),
    'card/save-width': async ({ width }, { isPrivate }) => {
      if (!isPrivate) await keepCardWidth(width);
      return null;
    },
    'card/claim': async ({ claimId }, from) => {
      const desk = await deskOf(from, store);
      const moment = { ...(await askedNow()), colourNames: await colourNamesIn(store) };
      return claimView(claimOf(desk.reading, claimId), desk.reading, await workAt(desk, store), moment);
    },
    'card/echo': async ({ claimId }, from) => echoAt(await deskOf(from, store), claimId, store),
    'card/save-check': async (request, from) => {
      const [desk, save] = await deskFor(from, request, store);
      return told(desk, await keepCheck(desk, save, store));
    },
    'card/save-note': async (request, from) => {
      const [desk, save] = await deskFor(from, request, store);
      return told(desk, await keepNote(desk, save, store));
    },
    'card/dismiss-check': async (request, from) => {
      const [desk, save] = await deskFor(from, request, store);
      return told(desk, await keepDismissal(desk, save, store));
    },
    'card/save-revisit': async (request, from) => {
      const [desk, save] = await deskFor(from, request, store);
      return told(desk, await keepRevisit(desk, save, store));
    },
    'card/correct': async (request, from) => {
      const [desk, save] = await deskFor(from, request, store);
      return told(desk, await keepCorrection(desk, save, store));
    },
    'card/checklist-markdown': async ({ claimId }, from) => {
      const desk = await deskOf(from, store);
      return handoutOf(desk.reading, claimId, await workAt(desk, store), await askedNow());
    },
    'card/knowledge': async ({ id }) => knownCard(id),
    'card/citing': async (_request, from) => {
      const { head } = await groundOf(from, store);
      return { head, citationStyle: (await askedNow()).citationStyle };
    },
    'card/citation-style': async ({ style }, { isPrivate }) => (isPrivate ? null : keepStyle(style)),
  };
}

async function told<T>({ reading }: Desk, answer: T): Promise<T> {
  await tellWorkChanged(reading.key);
  return answer;
}
