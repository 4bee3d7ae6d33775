import assert from 'node:assert/strict';
import { type PackedReading, unpack } from '../../../src/background/packed-reading.ts';
import { isSameSite } from '../../../src/background/same-site.ts';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { slotOf } from '../../../src/core/annotation/slot.ts';
import { articleKey } from '../../../src/core/article/article-key.ts';
import { RECORD_SCHEMAS } from '../../../src/core/exchange/schema/record-schemas.ts';
import { checked } from '../../../src/core/exchange/schema/schema-fault.ts';
import type { Outcome } from '../../../src/messaging/contract.ts';
import { dispatch } from '../../../src/messaging/dispatch.ts';
import { READER_SCHEMAS } from '../../../src/messaging/reader-schemas.ts';
import { CARD_SCHEMAS, PAGE_SCHEMAS, SURFACE_SCHEMAS } from '../../../src/messaging/schemas.ts';
import { openLibrary } from '../../../src/storage/library.ts';
import { articleOf } from '../../background/article.ts';
import type { FakeBrowser } from '../../background/fake-browser.ts';
import { withEdit } from '../imports/json-edit.ts';
import { at, quiet, restart, startAnew } from './background.ts';
import type { Ref } from './payload.ts';
import { PLACES, type Step } from './steps.ts';

type Sent = Extract<Step, { does: 'send' }>;

/** What has come to be in the course of a sequence, for payloads to speak of. */
interface World {
  browser: FakeBrowser;
  /** Claims that were read, with the keys of their articles. */
  readonly claims: Map<string, string>;
  readonly checks: Set<string>;
  readonly instants: string[];
}

const IDS = [
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
  '33333333-3333-4333-8333-333333333333',
];
const CARD = 'chrome-extension://loupe/src/ui/card/index.html';
const CODES = ['malformed', 'refused', 'gone', 'failed'];

/** A reader in a page, as far as what it is sent goes: what it does needs a page, and is tested there. */
const READER = Object.fromEntries(Object.keys(READER_SCHEMAS).map((call) => [call, async () => null]));

/** Rejects where a call is not answered as it should be, or the store ends up with what cannot be. */
export async function sequenceHolds(steps: readonly Step[]): Promise<void> {
  const world: World = {
    browser: startAnew(PLACES),
    claims: new Map(),
    checks: new Set(),
    instants: ['2026-11-26T10:00:00.000Z'],
  };
  for (const step of steps) {
    if (step.does === 'restart') world.browser = restart();
    else if (step.does === 'go') go(world, step.tab, PLACES[step.place] ?? PLACES[0]);
    else await send(world, step);
  }
  await quiet();
  await storeHolds(world);
}

function go({ browser }: World, id: number, url: string): void {
  const tab = browser.tabList.get(id);
  if (tab) browser.tabList.set(id, { ...tab, ...at(url) });
}

async function send(world: World, step: Sent): Promise<void> {
  const { call, edits } = step;
  const request = edits.reduce(withEdit, filled(world, step.request, step));
  const sender = senderOf(world, step);
  const message = { call, request, ...(sender.isCard && { ticket: await ticketOf(world, step) }) };
  const answer = (await (step.sender === 'background'
    ? dispatch(message, null, READER, READER_SCHEMAS)
    : world.browser.send(message, sender.raw))) as Outcome<unknown> | undefined;
  const told = `${call} from ${step.sender}: ${JSON.stringify(answer)?.slice(0, 300)}`;
  if (!sender.isHeard) return assert.equal(answer, undefined, `a stranger was answered: ${told}`);
  assert.ok(answer && typeof answer.ok === 'boolean', `no outcome: ${told}`);
  if (!answer.ok) {
    assert.ok(CODES.includes(answer.fault.code) && answer.fault.code !== 'failed', told);
    return;
  }
  assert.ok(Object.hasOwn(sender.schemas, call), `answered, though not for this sender: ${told}`);
  structuredClone(answer.value);
  await noteWhatIs(world, step, answer.value);
}

/** The ticket that the page in a tab has for its cards. */
async function ticketOf({ browser }: World, { sender, tab }: Sent): Promise<unknown> {
  if (sender === 'stray card') return `${tab} no-ticket`;
  const inTab = { id: 'loupe', url: browser.tabList.get(tab)?.url ?? PLACES[0], frameId: 0 };
  const page = { ...inTab, tab: { id: tab, incognito: sender === 'private card' } };
  const given = (await browser.send({ call: 'page/opens-card', request: {} }, page)) as Outcome<string>;
  return given.ok ? given.value : null;
}

interface Speaker {
  readonly raw: object | null;
  readonly isHeard: boolean;
  readonly schemas: object;
  readonly isCard?: boolean;
}

function senderOf({ browser }: World, { sender, tab }: Sent): Speaker {
  const url = browser.tabList.get(tab)?.url ?? PLACES[0];
  const inTab = { id: 'loupe', url, frameId: 0, tab: { id: tab, incognito: sender === 'private page' } };
  const surface = { id: 'loupe', url: 'chrome-extension://loupe/src/ui/popup/index.html' };
  switch (sender) {
    case 'surface':
      return { raw: surface, isHeard: true, schemas: SURFACE_SCHEMAS };
    case 'card':
    case 'private card':
      return { raw: { ...surface, url: CARD, frameId: 3, tab: inTab.tab }, isHeard: true, schemas: CARD_SCHEMAS, isCard: true };
    case 'stray card':
      return { raw: { ...surface, url: CARD, frameId: 3 }, isHeard: true, schemas: {}, isCard: true };
    case 'background':
      return { raw: null, isHeard: true, schemas: READER_SCHEMAS };
    case 'frame':
      return { raw: { ...inTab, frameId: 3 }, isHeard: false, schemas: {} };
    case 'other extension':
      return { raw: { ...surface, id: 'other' }, isHeard: false, schemas: {} };
    case 'web page':
      return { raw: { url: 'https://evil.example/', id: 'loupe' }, isHeard: false, schemas: {} };
    default:
      return { raw: inTab, isHeard: true, schemas: PAGE_SCHEMAS };
  }
}

/** The payload with what it speaks of in place. */
function filled(world: World, value: unknown, step: Sent): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Object.hasOwn(value, '$ref')) return meantBy(world, value as Ref, step);
  if (Array.isArray(value)) return value.map((one) => filled(world, one, step));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(world, one, step)]));
}

/** What a reference stands for: mostly what is of the sender's own tab, now and then what is not. */
function meantBy({ browser, claims, checks, instants }: World, { $ref, nth }: Ref, { tab }: Sent): unknown {
  const pick = <T>(all: readonly T[], other: T): T => all[nth % Math.max(1, all.length)] ?? other;
  const here = browser.tabList.get(tab)?.url ?? PLACES[0];
  const isOwn = nth < 8;
  const article = articleOf(isOwn ? here : pick(PLACES, here));
  const own = [...claims].flatMap(([id, key]) => (isOwn === (key === articleKey(here)) ? [id] : []));
  const { text: _, blocks, isTruncated, links, ...head } = article;
  switch ($ref) {
    case 'tabId':
      return isOwn ? tab : nth * 11;
    case 'claimId':
      return nth === 7 ? null : pick(own, 'none');
    case 'articleKey':
      return articleKey(isOwn ? here : pick(PLACES, here));
    case 'id':
      return pick(IDS, IDS[0] ?? '');
    case 'deleted':
      return pick(instants, '');
    case 'check':
      return pick([...checks], 'status:x');
    case 'article':
      return article;
    case 'head':
      return head;
  }
}

/** As much of what is kept of a tab as payloads speak of. */
interface Kept {
  readonly address: string;
  readonly place?: { readonly head: { readonly url: string } } | null;
  readonly readingKey: string | null;
}

/** Remembers the claims that were read, with the articles and notes they have, and when something was deleted. */
async function noteWhatIs({ browser, claims, checks, instants }: World, { tab }: Sent, value: unknown): Promise<void> {
  const kept = browser.kept.get(`tab:${tab}`) as Kept | undefined;
  const packed = browser.kept.get(`reading:${tab}`) as PackedReading | undefined;
  const reading = packed && packed.key === kept?.readingKey ? await unpack(packed) : undefined;
  for (const head of [reading?.head, kept?.place?.head]) {
    assert.ok(!head || isSameSite(head.url, kept?.address ?? ''), `${kept?.address} passes for ${head?.url}`);
  }
  for (const claim of reading?.claims ?? []) {
    claims.set(claim.id, reading?.key ?? '');
    for (const { id } of claim.checks) checks.add(id);
  }
  const deleted = typeof value === 'object' && value !== null && 'deleted' in value ? value.deleted : value;
  if (typeof deleted === 'string' && /^\d{4}-.*Z$/.test(deleted)) instants.push(deleted);
}

async function storeHolds({ claims }: World): Promise<void> {
  const library = openLibrary({});
  const all = await library.exportAll();
  await library.close();
  assert.ok(all.ok, `the store cannot be read: ${JSON.stringify(all)}`);
  const { articles, annotations, texts } = all.value;
  for (const [list, records] of Object.entries({ articles, annotations, texts })) {
    for (const record of records) {
      const result = checked<unknown>(RECORD_SCHEMAS[list as keyof typeof RECORD_SCHEMAS], record, []);
      assert.ok(result.ok, `${list}: ${JSON.stringify(result)}`);
    }
  }
  const slots = annotations.flatMap((one) => slotOf(one) ?? []);
  assert.equal(new Set(slots).size, slots.length, 'two annotations hold one place');
  const keys = new Set(articles.map(({ key }) => key));
  for (const one of annotations) {
    assert.ok(keys.has(one.articleKey), `work on no article: ${one.articleKey}`);
    isWhereItBelongs(one, claims);
  }
}

/** What is said of an article, or of a claim of it, lies under that article. */
function isWhereItBelongs({ articleKey: key, claimId, target }: Annotation, claims: World['claims']): void {
  const owner = claimId === null ? undefined : claims.get(claimId);
  assert.ok(owner === undefined || owner === key, `a claim of ${owner} lies under ${key}`);
  const isOne = PLACES.some((place) => isSameSite(place, target.source));
  assert.ok(!isOne || articleKey(target.source) === key, `${target.source} lies under ${key}`);
}
