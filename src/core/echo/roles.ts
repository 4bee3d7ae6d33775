import { type Script, tokenOf } from './token.ts';
import type { Unit } from './units.ts';

/** Acts of one party towards another of its kind, where the same words can say the reverse. */
const ADDRESSING: ReadonlySet<string> = new Set(['accuse', 'urge', 'warn', 'retaliate']);

const partyOf = ({ concepts }: Unit): string | null =>
  concepts.find(({ kind, id }) => kind === 'place' || id === 'china')?.id ?? null;

const isParty = (party: string | null): boolean => party !== null;

/**
 * Who accuses, urges or warns whom, as one token: the parties nearest to such an act on either side, turned round before "by".
 * None where no such act stands between two.
 */
export function rolesIn(units: readonly Unit[], script: Script): readonly number[] {
  const at = units.findIndex(({ concepts }) => concepts.some(({ id }) => ADDRESSING.has(id)));
  if (at < 0) return [];
  const before = units.slice(0, at).map(partyOf).findLast(isParty);
  const rest = units.slice(at + 1);
  const after = rest.map(partyOf).find(isParty);
  if (!before || !after || before === after) return [];
  const isPassive = rest[0]?.text === 'by';
  return [tokenOf(script, 'roles', isPassive ? `${after} to ${before}` : `${before} to ${after}`)];
}
