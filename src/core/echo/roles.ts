import type { Unit } from './units.ts';

/** Acts of one party towards another of its kind, where the same words can say the reverse. */
const ADDRESSING: ReadonlySet<string> = new Set(['accuse', 'urge', 'warn', 'retaliate']);

const partyOf = ({ concepts }: Unit): string | null =>
  concepts.find(({ kind, id }) => kind === 'place' || id === 'china')?.id ?? null;

const isParty = (party: string | null): boolean => party !== null;

/**
 * Who accuses, urges or warns whom: the parties nearest to such an act on either side, turned round before "by".
 * Null where no such act stands between two.
 */
export function rolesIn(units: readonly Unit[]): string | null {
  const at = units.findIndex(({ concepts }) => concepts.some(({ id }) => ADDRESSING.has(id)));
  if (at < 0) return null;
  const before = units.slice(0, at).map(partyOf).findLast(isParty);
  const rest = units.slice(at + 1);
  const after = rest.map(partyOf).find(isParty);
  if (!before || !after || before === after) return null;
  const isPassive = rest[0]?.text === 'by';
  return isPassive ? `${after} to ${before}` : `${before} to ${after}`;
}
