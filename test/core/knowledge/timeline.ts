import type { InstrumentState } from '../../../src/core/knowledge/state-after.ts';

/** From which day a state holds. */
type Run = readonly [from: string, state: InstrumentState];

const IN_FORCE_BEFORE: readonly Run[] = [['2020-12-01', 'in-force']];

function sinceIssue(day: string): readonly Run[] {
  return [[day, 'in-force']];
}

const NEVER_STARTED: readonly Run[] = [
  ['2025-10-09', 'announced'],
  ['2025-11-07', 'paused'],
  ['2026-11-11', 'unknown'],
];
const STARTED_AT_ONCE: readonly Run[] = [
  ['2025-10-09', 'in-force'],
  ['2025-11-07', 'paused'],
  ['2026-11-11', 'unknown'],
];

/**
 * How each instrument stands over 2023 to 2027, read from the notices themselves and written by hand: the first day of each
 * state. Before the first it is not announced. A pause that runs "until" a day still holds on that day.
 */
export const TIMELINE: Readonly<Record<string, readonly Run[]>> = {
  'mofcom-18-2025': sinceIssue('2025-04-04'),
  'mofcom-55-2025': NEVER_STARTED,
  'mofcom-56-2025': NEVER_STARTED,
  'mofcom-57-2025': NEVER_STARTED,
  'mofcom-58-2025': NEVER_STARTED,
  'mofcom-61-2025-foreign-made': NEVER_STARTED,
  'mofcom-61-2025-chinese-origin': STARTED_AT_ONCE,
  'mofcom-62-2025': STARTED_AT_ONCE,
  'mofcom-70-2025': [
    ['2025-11-07', 'in-force'],
    ['2026-11-11', 'unknown'],
  ],
  'mofcom-46-2024-us-ban': [
    ['2024-12-03', 'in-force'],
    ['2025-11-09', 'paused'],
    ['2026-11-28', 'unknown'],
  ],
  'mofcom-46-2024-military-users': sinceIssue('2024-12-03'),
  'mofcom-72-2025': [
    ['2025-11-09', 'in-force'],
    ['2026-11-28', 'unknown'],
  ],
  'kuala-lumpur-arrangement': [
    ['2025-10-30', 'announced'],
    ['2025-11-07', 'in-force'],
    ['2027-01-11', 'unknown'],
  ],
  'mofcom-1-2026-japan': sinceIssue('2026-01-06'),
  'mofcom-11-2026': sinceIssue('2026-02-24'),
  'mofcom-12-2026': sinceIssue('2026-02-24'),
  'mofcom-27-2026': sinceIssue('2026-06-29'),
  'mofcom-28-2026': sinceIssue('2026-06-29'),
  'mofcom-23-2026': sinceIssue('2026-06-22'),
  'mofcom-20-2026': sinceIssue('2026-04-24'),
  'mofcom-30-2026': sinceIssue('2026-07-24'),
  'mofcom-26-2026': [
    ['2026-06-24', 'announced'],
    ['2026-07-01', 'in-force'],
  ],
  'general-licences': [
    ['2025-11-01', 'announced'],
    ['2025-12-02', 'in-force'],
  ],
  'tech-catalogue-2023': sinceIssue('2023-12-21'),
  'export-control-law': IN_FORCE_BEFORE,
  'dual-use-regulations': [
    ['2024-10-19', 'announced'],
    ['2024-12-01', 'in-force'],
  ],
  'rare-earth-regulations-2024': [
    ['2024-06-29', 'announced'],
    ['2024-10-01', 'in-force'],
  ],
  'interim-quota-measures-2025': sinceIssue('2025-08-22'),
  'mineral-resources-law': [
    ['2024-11-08', 'announced'],
    ['2025-07-01', 'in-force'],
  ],
  'mineral-law-regulations-2026': [
    ['2026-05-20', 'announced'],
    ['2026-06-15', 'in-force'],
  ],
  'fifteenth-five-year-plan': [
    ['2025-10-23', 'announced'],
    ['2026-03-12', 'in-force'],
  ],
  'fourteenth-five-year-plan': [
    ['2021-03-12', 'in-force'],
    ['2026-01-01', 'lapsed'],
  ],
  'made-in-china-2025': sinceIssue('2015-05-19'),
  'materials-big-data-centre': sinceIssue('2024-10-30'),
  'anti-smuggling-campaign': sinceIssue('2025-05-09'),
  'us-tariff-100-2025': [
    ['2025-10-10', 'announced'],
    ['2025-10-26', 'dropped'],
  ],
  'affiliates-rule': [
    ['2025-09-29', 'in-force'],
    ['2025-11-10', 'paused'],
    ['2026-11-10', 'unknown'],
  ],
  'proclamation-11001': sinceIssue('2026-01-14'),
  'dfars-2027': [
    ['2024-05-30', 'announced'],
    ['2027-01-01', 'in-force'],
  ],
  'eu-crma': [
    ['2024-05-03', 'announced'],
    ['2024-05-23', 'in-force'],
  ],
  'crma-amendment-2025': [['2025-12-03', 'announced']],
  resourceeu: [['2025-12-03', 'announced']],
  'us-australia-framework': [['2025-10-20', 'announced']],
  'project-vault': [['2026-02-02', 'announced']],
  'pax-silica': [['2025-12-12', 'announced']],
  'g7-action-plan-2025': [['2025-06-17', 'announced']],
  'g7-evian-2026': [['2026-06-17', 'announced']],
};
