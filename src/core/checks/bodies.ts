import { isAmongHosts } from '../article/same-site.ts';
import { cardById } from '../knowledge/cards.ts';
import { mentionsOf } from '../knowledge/mentions.ts';
import table from './data/bodies.json';

/** A body that issues notices or speaks for itself in the news. */
export interface Body {
  readonly id: string;
  /** Id of its card, or null. */
  readonly card: string | null;
  /** Part of the Chinese state, or directed by it. */
  readonly isStateLinked: boolean;
  /** Hosts, subdomains included, where its own texts stand. */
  readonly hosts: readonly string[];
  /** Ids of the cards of what it issued. */
  readonly issued: readonly string[];
}

/** The bodies that the sourcing notes know. */
export const BODIES = table as readonly Body[];

/** Id of the card of the body that `name` names, in full or by a short form that is a name, or null. */
export function bodyCardOf(name: string): string | null {
  const named = mentionsOf(name).filter(({ card, isStrong, isName }) => (isStrong || isName) && isBodyCard(card));
  return (named.find(({ isStrong }) => isStrong) ?? named[0])?.card ?? null;
}

function isBodyCard(id: string): boolean {
  const kind = cardById(id)?.kind;
  return kind === 'institution' || kind === 'company';
}

/** Whether the page at `address` is one of the body's own, or stands on a host that carries its texts. */
export function isOwnPage({ hosts }: Body, address: string): boolean {
  if (!URL.canParse(address)) return false;
  return isAmongHosts(new URL(address).hostname, hosts);
}
