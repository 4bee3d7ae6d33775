// Streams of saves, sent as a page and several surfaces send them at once, and a record of what was confirmed.
import type { Outcome } from '../../src/messaging/contract.ts';
import { troubleOf } from '../../src/messaging/saved-by.ts';
import type { SavingTrouble } from '../../src/messaging/views.ts';
import { until, type Visit, type World } from './world.ts';

/** What the streams of one article sent, and which of it the background said is kept. */
export interface Ledger {
  readonly articleKey: string;
  /** By stream: the number of the last save that was sent, and of the last that was confirmed; 0 for none. */
  readonly sent: Map<Numbered, number>;
  readonly confirmed: Map<Numbered, number>;
  /** Ids of the highlights that were confirmed, with the number in their notes. */
  readonly highlights: Map<string, number>;
  /** Claims whose highlight was confirmed. */
  readonly claims: Set<string>;
  /** Confirmed saves of all streams, and those of which was said that they failed. */
  kept: number;
  refused: number;
}

/** A stream that overwrites one thing with one number after the other. */
export type Numbered = 'note' | 'claim-note' | 'tags';

/** Streams under way. */
export interface Streams {
  readonly ledger: Ledger;
  /** Resolves once `count` more saves were confirmed. */
  more(count: number): Promise<void>;
  /** Sends nothing more; resolves when every save sent was answered, or its browser is gone. */
  end(): Promise<void>;
}

interface Message {
  readonly call: string;
  readonly request: object;
}

/** What is sent, and from where. */
interface Sending {
  readonly message: Message;
  readonly isFromPage: boolean;
}

/** A save of a stream, and what to write down once it is confirmed. */
interface Save extends Sending {
  readonly confirm: () => void;
}

/** The part of the browser's API that is called inside the browser. */
declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly scripting: { executeScript(wish: object): Promise<readonly { readonly result: unknown }[]> };
};

/**
 * Waits until the page has said which article it is, and so can be highlighted: to change a highlight that is not there is
 * then invalid, and writes nothing.
 */
async function takesHighlights(world: World, tabId: number): Promise<void> {
  const message = { call: 'page/save-highlight', request: { id: crypto.randomUUID(), change: { note: '0' }, birth: null } };
  const probe = { message, isFromPage: true };
  await until('the page to take highlights', async () => (await send(world, tabId, probe))?.reason === 'invalid');
}

/** Starts five streams on the article that `visit` shows; each sends its next save when its last was answered. */
export async function startStreams(world: World, visit: Visit, articleKey: string): Promise<Streams> {
  const claims = (await visit.read()).reading?.claims.map(({ id }) => id) ?? [];
  await takesHighlights(world, visit.tabId);
  const ledger: Ledger = {
    articleKey,
    sent: new Map(),
    confirmed: new Map(),
    highlights: new Map(),
    claims: new Set(),
    kept: 0,
    refused: 0,
  };
  let isOver = false;
  const run = async (saveOf: (n: number) => Save) => {
    for (let n = 1; !isOver; n++) {
      const save = saveOf(n);
      const trouble = await send(world, visit.tabId, save);
      if (trouble !== null) ledger.refused++;
      else {
        ledger.kept++;
        save.confirm();
      }
    }
  };
  const streams = savesOf(ledger, visit.tabId, claims).map(run);
  // A browser that is killed answers nobody: its streams end by that.
  const ended = Promise.allSettled(streams);
  return {
    ledger,
    more: async (count) => {
      const wanted = ledger.kept + count;
      await until(`${count} more saves to be kept`, async () => ledger.kept >= wanted);
    },
    end: async () => {
      isOver = true;
      await ended;
    },
  };
}

function savesOf(ledger: Ledger, tabId: number, claims: readonly string[]): readonly ((n: number) => Save)[] {
  const on = { tabId, articleKey: ledger.articleKey };
  const numbered = (stream: Numbered, n: number, message: Message): Save => {
    ledger.sent.set(stream, n);
    return { message, isFromPage: false, confirm: () => ledger.confirmed.set(stream, n) };
  };
  const [first = ''] = claims;
  return [
    (n) => numbered('note', n, { call: 'tab/save-note', request: { ...on, claimId: null, text: `${n}` } }),
    (n) => numbered('claim-note', n, { call: 'tab/save-note', request: { ...on, claimId: first, text: `${n}` } }),
    (n) => numbered('tags', n, { call: 'tab/save-tags', request: { ...on, tags: [`${n}`] } }),
    (n) => {
      const claimId = claims[n % claims.length] ?? '';
      const request = { ...on, claimId };
      return {
        message: { call: 'tab/highlight-claim', request },
        isFromPage: false,
        confirm: () => ledger.claims.add(claimId),
      };
    },
    (n) => {
      const id = crypto.randomUUID();
      const selector = [{ type: 'TextQuoteSelector', exact: 'export', prefix: '', suffix: '' }];
      const birth = { articleKey: ledger.articleKey, selector, span: null, claimId: null, isCheck: false, replaces: null };
      const request = { id, change: { colour: 'blue', note: `${n}` }, birth };
      return {
        message: { call: 'page/save-highlight', request },
        isFromPage: true,
        confirm: () => ledger.highlights.set(id, n),
      };
    },
  ];
}

/** Null once kept, else why not, as the surfaces themselves take an answer. Rejects where the browser is gone. */
async function send({ helper }: World, tabId: number, { message, isFromPage }: Sending): Promise<SavingTrouble> {
  const answer = await helper.evaluate(
    async (envelope, id) => {
      // Goes to the page as its source, and so may use nothing from here.
      const ask = async (json: string) => {
        const gone = { ok: false, fault: { code: 'gone', detail: 'nobody answered' } };
        return (await chrome.runtime.sendMessage(JSON.parse(json)).catch(() => gone)) ?? gone;
      };
      if (id === null) return ask(envelope);
      const [first] = await chrome.scripting.executeScript({ target: { tabId: id }, func: ask, args: [envelope] });
      return first?.result;
    },
    // As JSON: of what goes to a page, Chrome drops the fields that are null.
    JSON.stringify(message),
    isFromPage ? tabId : null,
  );
  return troubleOf(answer as Outcome<SavingTrouble>);
}
