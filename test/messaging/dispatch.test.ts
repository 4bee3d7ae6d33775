import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CallRefused, dispatch, isEnvelope } from '../../src/messaging/dispatch.ts';
import { checkedArticle, PAGE_SCHEMAS } from '../../src/messaging/schemas.ts';

const schemas = { add: v.strictObject({ a: v.number(), b: v.number() }), refuse: v.strictObject({}), crash: v.strictObject({}) };
const handlers = {
  add: async ({ a, b }: { a: number; b: number }, from: string) => `${from} ${a + b}`,
  refuse: async () => {
    throw new CallRefused('gone', 'the tab was closed');
  },
  crash: async () => {
    throw new Error('disk on fire');
  },
};
const call = (name: string, request: unknown) => dispatch({ call: name, request }, 'reader', handlers, schemas);

describe('a call', () => {
  it('is answered by the handler of its name, who is told who calls', async () => {
    expect(await call('add', { a: 1, b: 2 })).toEqual({ ok: true, value: 'reader 3' });
  });
  it('says what is wrong with its request, and where', async () => {
    expect(await call('add', { a: 1, b: 'two' })).toMatchObject({
      ok: false,
      fault: { code: 'malformed', detail: expect.stringContaining('b:') },
    });
    expect(await call('add', { a: 1, b: 2, c: 3 })).toMatchObject({ ok: false, fault: { code: 'malformed' } });
  });
  it('comes back as a fault, never as an exception', async () => {
    expect(await call('refuse', {})).toEqual({ ok: false, fault: { code: 'gone', detail: 'the tab was closed' } });
    expect(await call('crash', {})).toMatchObject({
      ok: false,
      fault: { code: 'failed', detail: expect.stringContaining('disk on fire') },
    });
  });
  it('repeats little of a name that is megabytes long', async () => {
    const name = 'x'.repeat(1_000_000);
    for (const request of [
      { a: 1, b: 2, [name]: 1 },
      { a: { [name]: 1 }, b: 2 },
    ]) {
      const outcome = await call('add', request);
      expect(outcome).toMatchObject({ ok: false, fault: { code: 'malformed' } });
      expect(JSON.stringify(outcome).length).toBeLessThan(500);
    }
  });
  it('finds no handler by the names that every object has', async () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(await call(name, {})).toMatchObject({ ok: false, fault: { code: 'refused' } });
    }
  });
});

/** A list of nothing that fits, and the places in it that were looked at. */
function junkOf(length: number) {
  const looked: string[] = [];
  const get = (list: readonly unknown[], name: string | symbol): unknown => {
    if (/^\d+$/.test(String(name))) looked.push(String(name));
    return Reflect.get(list, name);
  };
  return { junk: new Proxy(Array.from({ length }), { get }), looked };
}

describe('a request with a fault in millions of places', () => {
  it('is looked at up to the first one', async () => {
    const { junk, looked } = junkOf(1_000);
    const outcome = await dispatch(
      { call: 'page/anchored', request: { articleKey: 'a', lost: junk, moved: [] } },
      null,
      { 'page/anchored': async () => null },
      PAGE_SCHEMAS,
    );
    expect(outcome).toMatchObject({ ok: false, fault: { code: 'malformed', detail: expect.stringContaining('lost.0') } });
    expect(looked).toEqual(['0']);
  });
  it('is no article either, where the reader of a page answers with it', () => {
    const { junk, looked } = junkOf(1_000);
    const head = { url: '', title: '', site: null, author: null, published: null, language: null };
    expect(checkedArticle({ ...head, text: '', blocks: junk, isTruncated: false, links: null })).toBeNull();
    // Each once, as far as an article may go, to know how much it is; and the first for what it is.
    expect(looked).toHaveLength(1_001);
    expect(looked.at(-1)).toBe('0');
    expect(checkedArticle({ ...head, text: 1n << 100_000n, blocks: [], isTruncated: false, links: null })).toBeNull();
  });
});

describe('whatever a content script may send', () => {
  it('is either no call or answered with a value', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.constantFrom(...Object.keys(PAGE_SCHEMAS)), async (junk, name) => {
        isEnvelope(junk);
        const outcome = await dispatch({ call: name, request: junk }, null, { [name]: async () => null }, PAGE_SCHEMAS);
        expect(typeof outcome.ok).toBe('boolean');
      }),
    );
  });
});
