import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLOURS } from '../../src/core/annotation/annotation.ts';
import { CHECK_STATES, FINDINGS } from '../../src/core/checklist/checklist.ts';
import { CHECK_KINDS } from '../../src/core/checks/check.ts';
import { EVIDENCE_KINDS, LAYERS } from '../../src/core/claim/claim.ts';
import { EVENT_KINDS } from '../../src/core/knowledge/instrument.ts';
import type { InstrumentState } from '../../src/core/knowledge/state-after.ts';
import { SITE_KINDS } from '../../src/core/sites/site.ts';

const MESSAGES = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Readonly<
  Record<string, { message: string }>
>;

/** Keys that the code of a folder names outright. */
function keysIn(folder: string): readonly (readonly [key: string, isPlural: boolean])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/\bt(Count)?\(\s*'([a-z0-9_]+)'/g)])
    .map((match) => [match[2] ?? '', match[1] !== undefined] as const);
}

const STATES: readonly InstrumentState[] = ['not-announced', 'announced', 'in-force', 'paused', 'repealed', 'lapsed', 'unknown'];

/** Keys that are made of a prefix and a code. */
const BY_CODE: Readonly<Record<string, readonly string[]>> = {
  layer: LAYERS.flatMap((layer) => [layer, `${layer}-meaning`, `${layer}-ask`]),
  evidence: [...EVIDENCE_KINDS, 'hedge', 'quantity'],
  check_state: CHECK_STATES,
  check_kind: CHECK_KINDS,
  event: EVENT_KINDS,
  instrument: STATES,
  control: [...STATES.filter((state) => state !== 'not-announced'), 'paused-until'],
  timeline: ['article', 'today'],
  element: ['light', 'heavy'],
  found: FINDINGS.flatMap((finding) => [`${finding}-one`, `${finding}-other`]),
  finding: FINDINGS,
  highlight_colour: COLOURS,
  highlight_hue: COLOURS,
  site_kind: SITE_KINDS,
  site: ['off', 'withheld', 'unlisted', 'read-listed', 'read-added', 'read-all'],
  options_adding: ['added', 'refused', 'listed', 'known'],
  not_saved: ['private-window', 'unavailable', 'full', 'newer-version', 'invalid', 'failed'],
  trouble: ['private-window', 'unavailable', 'full', 'newer-version', 'invalid', 'failed'].flatMap((code) => [
    code,
    `${code}-advice`,
  ]),
  unreadable: ['browser-page', 'not-html', 'empty', 'no-article', 'gone', 'failed'],
  state: ['loading', 'reading', 'no-tab', 'error', 'unread', 'unreadable', 'no-claims', 'reference', 'not-news'],
};

describe('the words of the surfaces', () => {
  it.each([...keysIn('src/kit'), ...keysIn('src/ui')])('has a message for %s', (key, isPlural) => {
    const keys = isPlural ? [`${key}_one`, `${key}_other`] : [key];
    expect(keys.filter((wanted) => !MESSAGES[wanted]?.message)).toEqual([]);
  });

  it.each(Object.entries(BY_CODE))('has a message for each code of %s', (prefix, codes) => {
    const keys = codes.map((code) => `${prefix}_${code.replaceAll('-', '_')}`);
    expect(keys.filter((wanted) => !MESSAGES[wanted]?.message)).toEqual([]);
  });
});
