import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendPlainly } from '../../src/platform/send-plainly.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What was sent, to a background that answers like this, one answer a message. */
async function sent(...answers: (() => unknown)[]): Promise<number> {
  const sendMessage = vi.fn(async () => answers.shift()?.());
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  sendPlainly({ call: 'page/worth-reading', request: {} });
  await vi.advanceTimersByTimeAsync(60_000);
  return sendMessage.mock.calls.length;
}

const stopped = () => {
  throw new Error('The message port closed before a response was received.');
};

describe('a page that asks to be read', () => {
  it('asks once where it is answered', async () => {
    expect(await sent(() => ({ ok: true, value: null }))).toBe(1);
  });

  it('asks once more where the background was stopped before it answered, in either browser’s way', async () => {
    expect(await sent(stopped, () => ({ ok: true, value: null }))).toBe(2);
    expect(
      await sent(
        () => undefined,
        () => ({ ok: true, value: null }),
      ),
    ).toBe(2);
  });

  it('asks again after a while where the next question went down with it too', async () => {
    expect(await sent(stopped, stopped, () => ({ ok: true, value: null }))).toBe(3);
  });

  it('asks again where no answer ever comes, and once only where one comes late', async () => {
    const never = () => new Promise(() => {});
    const late = () => new Promise((answer) => setTimeout(answer, 20_000));
    expect(await sent(never, () => ({ ok: true, value: null }))).toBe(2);
    expect(await sent(late, () => ({ ok: true, value: null }))).toBe(2);
  });

  it('gives up in the end, and disturbs no page', async () => {
    expect(await sent(stopped, stopped, stopped, stopped, stopped, stopped)).toBe(4);
    vi.stubGlobal('chrome', {});
    expect(() => sendPlainly({})).not.toThrow();
  });
});
