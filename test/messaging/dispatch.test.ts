import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CallRefused, dispatch, isEnvelope } from '../../src/messaging/dispatch.ts';
import { PAGE_SCHEMAS } from '../../src/messaging/schemas.ts';

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
  it('finds no handler by the names that every object has', async () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(await call(name, {})).toMatchObject({ ok: false, fault: { code: 'refused' } });
    }
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
