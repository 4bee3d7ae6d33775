import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callAgainFromPage, callFromPage } from '../../src/messaging/client.ts';

const runtime = vi.hoisted(() => ({ id: 'loupe' as string | undefined, sendMessage: vi.fn() }));
vi.mock('../../src/platform/browser.ts', () => ({ browser: { runtime }, IS_FIREFOX: false }));

const stopped = () => Promise.reject(new Error('The message port closed before a response was received.'));
const never = () => new Promise(() => {});
const answered = async () => ({ ok: true, value: [] });

/** What comes of a call to a background that does this, one after the other. */
async function outcomeWith(...background: (() => Promise<unknown>)[]) {
  runtime.sendMessage.mockImplementation(() => (background.shift() ?? answered)());
  const outcome = callAgainFromPage('page/needs-script', { script: 'voter' });
  await vi.advanceTimersByTimeAsync(120_000);
  return { outcome: await outcome, calls: runtime.sendMessage.mock.calls.length };
}

beforeEach(() => {
  vi.useFakeTimers();
  runtime.id = 'loupe';
  runtime.sendMessage.mockReset();
});
afterEach(() => vi.useRealTimers());

describe('a call that may come twice', () => {
  it('comes once where it is answered, also with a fault', async () => {
    expect(await outcomeWith()).toEqual({ outcome: { ok: true, value: [] }, calls: 1 });
    runtime.sendMessage.mockReset();
    const fault = { ok: false, fault: { code: 'refused', detail: 'no' } };
    expect(await outcomeWith(async () => fault)).toEqual({ outcome: fault, calls: 1 });
  });

  it('comes again where the background was stopped before it answered, or never answers', async () => {
    expect(await outcomeWith(stopped, async () => undefined)).toEqual({ outcome: { ok: true, value: [] }, calls: 3 });
    runtime.sendMessage.mockReset();
    expect(await outcomeWith(never, never)).toEqual({ outcome: { ok: true, value: [] }, calls: 3 });
  });

  it('leaves out what is known only the first time', async () => {
    const background = [stopped, stopped, answered];
    runtime.sendMessage.mockImplementation(() => (background.shift() ?? answered)());
    const outcome = callAgainFromPage('page/needs-script', { script: 'voter' }, { script: 'cards' });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await outcome).toEqual({ ok: true, value: [] });
    const sent = runtime.sendMessage.mock.calls.map(([{ request }]) => request.script);
    expect(sent).toEqual(['voter', 'cards', 'cards']);
  });

  it('ends as a fault where nobody is left, and at once where the extension is gone', async () => {
    expect(await outcomeWith(stopped, stopped, stopped, stopped, stopped)).toMatchObject({
      outcome: { ok: false, fault: { code: 'gone' } },
      calls: 4,
    });
    runtime.sendMessage.mockReset();
    runtime.id = undefined;
    expect(await outcomeWith(stopped)).toMatchObject({ outcome: { ok: false }, calls: 1 });
  });
});

describe('a call', () => {
  it('never rejects, also where the browser throws at once', async () => {
    runtime.sendMessage.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(await callFromPage('page/worth-reading', {})).toEqual({
      ok: false,
      fault: { code: 'gone', detail: 'Extension context invalidated.' },
    });
  });
});
