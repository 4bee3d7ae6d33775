import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, EVIDENCE_LIMIT, NOTE_LIMIT, validateAnswer } from '../../../src/core/annotation/answer.ts';
import { isWebAddress } from '../../../src/core/article/web-address.ts';
import { CHECK_STATES, type CheckAnswer, FINDINGS, OPEN_ANSWER } from '../../../src/core/checklist/checklist.ts';

const DONE: CheckAnswer = { state: 'done', finding: 'supports', note: 'p. 3', evidence: 'https://gov.example/18' };

const changes = fc.record(
  {
    state: fc.constantFrom(...CHECK_STATES),
    finding: fc.constantFrom(...FINDINGS, null),
    note: fc.string(),
    evidence: fc.constantFrom('', 'https://gov.example/', 'javascript:alert(1)'),
  },
  { requiredKeys: [] },
);

describe('applyChange', () => {
  it('leaves the fields that are not changed', () => {
    expect(applyChange(DONE, { note: 'p. 4' })).toEqual({ ...DONE, note: 'p. 4' });
    expect(applyChange(DONE, { note: undefined })).toEqual(DONE);
  });

  it('marks a question done when a finding is recorded', () => {
    expect(applyChange(OPEN_ANSWER, { finding: 'unclear' })).toMatchObject({ state: 'done', finding: 'unclear' });
  });

  it('drops the finding, but not note and evidence, of a question that is opened again or set aside', () => {
    expect(applyChange(DONE, { state: 'open' })).toEqual({ ...DONE, state: 'open', finding: null });
    expect(applyChange(DONE, { state: 'not-applicable' })).toEqual({ ...DONE, state: 'not-applicable', finding: null });
  });

  it('leaves no finding without done, after any edits, unless one change said both', () => {
    fc.assert(
      fc.property(fc.array(changes.filter(({ state, finding }) => state === undefined || finding === undefined)), (edits) => {
        const answer = edits.reduce<CheckAnswer>(applyChange, OPEN_ANSWER);
        expect(validateAnswer(answer)).not.toBe('finding-before-done');
      }),
    );
  });

  it('gives the same whichever of two different fields is changed first, where neither is the state', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FINDINGS), fc.string(), (finding, note) => {
        const one = applyChange(applyChange(OPEN_ANSWER, { finding }), { note });
        expect(applyChange(applyChange(OPEN_ANSWER, { note }), { finding })).toEqual(one);
      }),
    );
  });

  it('takes nothing from a prototype that a message brings along', () => {
    const change = JSON.parse('{"__proto__": {"state": "done", "isAdmin": true}, "note": "x", "constructor": {"a": 1}}');
    expect(applyChange(OPEN_ANSWER, change)).toEqual({ ...OPEN_ANSWER, note: 'x' });
    expect(applyChange(OPEN_ANSWER, Object.create({ finding: 'supports' }))).toEqual(OPEN_ANSWER);
    expect('isAdmin' in {}).toBe(false);
  });
});

describe('validateAnswer', () => {
  it('accepts a finding only on a question that is done', () => {
    expect(validateAnswer(DONE)).toBeNull();
    expect(validateAnswer({ ...DONE, state: 'open' })).toBe('finding-before-done');
    expect(validateAnswer({ ...DONE, state: 'not-applicable' })).toBe('finding-before-done');
  });

  it('refuses what is too long, at the limit and not before', () => {
    expect(validateAnswer({ ...DONE, note: 'n'.repeat(NOTE_LIMIT) })).toBeNull();
    expect(validateAnswer({ ...DONE, note: 'n'.repeat(NOTE_LIMIT + 1) })).toBe('note-too-long');
    expect(validateAnswer({ ...DONE, evidence: `https://a.example/${'a'.repeat(EVIDENCE_LIMIT)}` })).toBe('evidence-too-long');
  });

  it('refuses states and findings that do not exist', () => {
    expect(validateAnswer({ ...DONE, state: 'true' as never })).toBe('unknown-state');
    expect(validateAnswer({ ...DONE, finding: 'false' as never })).toBe('unknown-finding');
  });
});

describe('isWebAddress', () => {
  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:https://a.example/1',
    'https://',
    'https:a.example',
    'www.mofcom.gov.cn',
    'https://mofcom.gov.cn@evil.example/',
    'https://mofcom.gov.cn:x@evil.example/',
    'https:\\\\mofcom.gov.cn@evil.example',
    'chrome-extension://abc/page.html',
  ])('refuses %j', (address) => {
    expect(isWebAddress(address)).toBe(false);
    expect(validateAnswer({ ...DONE, evidence: address })).toBe('evidence-not-web');
  });

  it.each(['http://www.mofcom.gov.cn/', 'HTTPS://a.example/b?c=@d', 'https://例え.example/公告', 'https://a.example/@user'])(
    'accepts %j',
    (address) => {
      expect(isWebAddress(address)).toBe(true);
    },
  );

  it('never throws, and what it accepts parses as http or https', () => {
    const nearly = fc
      .tuple(fc.constantFrom('', 'http://', 'https://', 'HTTPS:'), fc.string({ unit: 'binary' }))
      .map((parts) => parts.join(''));
    fc.assert(fc.property(nearly, (address) => !isWebAddress(address) || /^https?:$/.test(new URL(address).protocol)));
  });
});
