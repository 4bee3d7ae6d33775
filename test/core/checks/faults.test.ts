import { describe, expect, it } from 'vitest';
import { checksFaults } from '../../../src/core/checks/faults.ts';

const MISREADING = {
  id: 'ban-for-licence',
  about: 'A licence told as a ban.',
  cues: ['@ban on @goods'],
  card: 'licence-not-ban',
  asOf: '2026-10-04',
  sources: ['a-source'],
};
const BODY = { id: 'mofcom', card: 'mofcom', isStateLinked: true, hosts: ['mofcom.gov.cn'], issued: ['licence-not-ban'] };

const faultsOf = (misreading: object, body: object = BODY) =>
  checksFaults({
    misreadings: { lists: { ban: [], goods: [] }, misreadings: [misreading] },
    bodies: [body],
    cards: new Set(['licence-not-ban', 'mofcom']),
    sources: new Set(['a-source']),
    messages: new Set(['check_wording_ban_for_licence']),
  }).map(({ row, field, what }) => `${row} ${field} ${what}`);

describe('the data of the cross-checks', () => {
  it('has no fault where all that it names is there', () => {
    expect(faultsOf(MISREADING)).toEqual([]);
  });

  it.each([
    [{ card: 'gone' }, 'ban-for-licence card names "gone", which is no card'],
    [{ sources: ['gone'] }, 'ban-for-licence sources names "gone", which is not in sources.json'],
    [{ sources: [] }, 'ban-for-licence sources has no source'],
    [{ cues: ['@bans on dysprosium'] }, 'ban-for-licence cues names the list "bans", which is not there'],
    [{ id: 'unworded' }, 'unworded id has no message check_wording_unworded'],
  ])('tells what is wrong with a misreading: %j', (change, fault) => {
    expect(faultsOf({ ...MISREADING, ...change })).toEqual([fault]);
  });

  it('tells of a body that issued what has no card', () => {
    expect(faultsOf(MISREADING, { ...BODY, issued: ['gone'] })).toEqual(['mofcom issued names "gone", which is no card']);
  });
});
