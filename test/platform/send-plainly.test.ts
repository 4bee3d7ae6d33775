import { afterEach, describe, expect, it, vi } from 'vitest';
import { sendPlainly } from '../../src/platform/send-plainly.ts';

afterEach(() => vi.unstubAllGlobals());

/** What was sent, to a background that answers like this, one answer a message. */
async function sent(...answers: (() => unknown)[]): Promise<number> {
  const sendMessage = vi.fn(async () => answers.shift()?.());
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  sendPlainly({ call: 'page/worth-reading', request: {} });
  await vi.waitFor(() => expect(sendMessage).toHaveBeenCalled());
  // Whatever is still to be sent is sent in a turn of its own.
  await new Promise((resume) => setImmediate(resume));
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

  it('gives up then, and disturbs no page', async () => {
    expect(await sent(stopped, stopped, stopped)).toBe(2);
    vi.stubGlobal('chrome', {});
    expect(() => sendPlainly({})).not.toThrow();
  });
});
