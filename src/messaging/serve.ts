import { onMessage, type Sender, wait } from '../platform/runtime.ts';
import { limitCalls } from './call-limit.ts';
import { type CardCalls, type Handlers, type Outcome, PAGE_SCRIPTS, type PageCalls, type SurfaceCalls } from './contract.ts';
import { dispatch, isEnvelope } from './dispatch.ts';
import { CARD_SCHEMAS, PAGE_SCHEMAS, SURFACE_SCHEMAS } from './schemas.ts';

/** A content script in the top frame of a tab, as the browser vouches for it. */
export type PageSender = Extract<Sender, { kind: 'page' }>;

/** A page of the extension, and what it calls the change that it asks for. */
export interface SurfaceSender {
  readonly cause: string | null;
}

/** Who answers whom. */
export interface BackgroundHandlers {
  readonly pages: Handlers<PageCalls, PageSender>;
  /** A card speaks for the page that it was opened over. */
  readonly cards: Handlers<CardCalls, PageSender>;
  readonly surfaces: Handlers<SurfaceCalls, SurfaceSender>;
  /** The page whose reader was given this ticket for its card, or null where none was. */
  readonly holderOf: (ticket: unknown) => Promise<PageSender | null>;
}

/** Calls that never wait for others of their page: what those ask of its reader may need the script first. */
const BRINGS_SCRIPTS: ReadonlySet<string> = new Set<keyof PageCalls>(['page/worth-reading', 'page/needs-script']);

/**
 * Answers the calls of content scripts, cards and surfaces. Who is calling is looked at before what is said: a content script
 * has only the calls of a page, a card those of a card, for the page whose ticket it shows, and a stranger has none. Nothing is
 * answered before `readiness` resolves.
 */
export function serveBackground({ pages, cards, surfaces, holderOf }: BackgroundHandlers, readiness: Promise<void>): void {
  const limit = limitCalls(wait);
  const shared = shareAnswers();
  onMessage((message, sender) => {
    if (!isEnvelope(message)) return undefined;
    if (sender.kind === 'page') {
      // A content script that was taken over is kept from everybody else's time.
      const caller = `page ${sender.tabId}`;
      if (!limit.isWithin(caller, message.request)) return Promise.resolve(refused('too many calls of this page'));
      const answered = () => dispatch(message, sender, pages, PAGE_SCHEMAS);
      if (!BRINGS_SCRIPTS.has(message.call)) return readiness.then(() => limit.inTurn(caller, answered));
      return shared(message, sender, () => readiness.then(answered));
    }
    if (sender.kind === 'surface') {
      const cause = typeof message.cause === 'string' ? message.cause : null;
      return readiness.then(() => dispatch(message, { cause }, surfaces, SURFACE_SCHEMAS));
    }
    if (sender.kind !== 'card') return undefined;
    if (!limit.isWithin(`card ${sender.tabId}`, message.request)) return Promise.resolve(refused('too many calls of this card'));
    return readiness.then(async () => {
      const holder = await holderOf(message.ticket);
      if (holder) return dispatch(message, holder, cards, CARD_SCHEMAS);
      return refused('no page has opened this card');
    });
  });
}

type Answer = Promise<Outcome<unknown>>;
type Asked = { readonly call: string; readonly request?: unknown };

/** Has a page that asks the same again, before it is answered, have one answer. */
function shareAnswers(): (message: Asked, from: PageSender, answer: () => Answer) => Answer {
  const underWay = new Map<string, { readonly address: string; readonly answer: Answer }>();
  return ({ call, request }, { tabId, address }, answer) => {
    const script = PAGE_SCRIPTS.find((one) => one === (request as { readonly script?: unknown } | null)?.script);
    const asked = `${tabId} ${call} ${script}`;
    const before = underWay.get(asked);
    if (before?.address === address) return before.answer;
    const mine = answer().finally(() => underWay.get(asked)?.answer === mine && underWay.delete(asked));
    underWay.set(asked, { address, answer: mine });
    return mine;
  };
}

function refused(detail: string): Outcome<never> {
  return { ok: false, fault: { code: 'refused', detail } };
}
