import { expect, it } from 'vitest';
import { documentName } from '../../../src/core/checks/names.ts';

it.each([
  ['Announcement No. 61 of 2025, full Chinese text', ['61', '2025']],
  ['MOFCOM/GACC Announcement No. 70 of 2025 (suspension to 10 November 2026)', ['70', '2025']],
  ['MOFCOM Announcement No. 1 of 2026', ['1', '2026']],
  ['Announcement No. 46 of 2024 and its partial pause (No. 72 of 2025)', null],
  ['Mirror of the MOFCOM page for Announcement No. 18 of 2025', null],
  ['MOFCOM/MOST Announcement No. 28 of 2025 on the technology catalogue', null],
  ['Mineral Commodity Summaries 2026', null],
])('names a document that is an announcement by number and year, for each language to word: %s', (title, values) => {
  expect(documentName(title)).toEqual(values && { code: 'announcement', values });
});
