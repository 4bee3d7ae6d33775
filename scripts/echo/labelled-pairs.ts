import { readFileSync } from 'node:fs';
import type { Claim } from '../../src/core/claim/claim.ts';
import type { Facts } from '../../src/core/echo/facts.ts';
import { linkClaims } from '../../src/core/knowledge/link-claims.ts';
import { readSentence } from '../../test/core/echo/read-sentence.ts';
import type { Split } from '../../test/corpus/real/real-pages.ts';
import { labelledControls } from '../checks/control-figures.ts';
import { readLabelled } from '../checks/page-notes.ts';

/** The two sets of labels: whoever writes or trains the rule sees one, and is judged by the other. */
export type EchoSet = 'seen' | 'unseen';

const SPLITS: Readonly<Record<EchoSet, readonly Split[]>> = { seen: ['train', 'dev'], unseen: ['test'] };

/** A labelled claim of a real page. */
export interface PageClaim extends Facts {
  /** Id of the page, `#`, and which of its sentences it is, from 0. */
  readonly id: string;
  readonly doc: string;
  readonly published: string | null;
  readonly speaker: Claim['speaker'];
  readonly speakerName: string | null;
}

/** The labelled claims of the pages of a set, read as Loupe reads them, with their cards. Sentences that no rule could mark are left out. */
export function pageClaims(set: EchoSet): readonly PageClaim[] {
  return SPLITS[set].flatMap((split) =>
    readLabelled(split, labelledControls(split)).flatMap(({ page, article, claims }) => {
      const { byClaim } = linkClaims(
        { ...article, published: page.published },
        claims.map(({ claim }) => claim),
      );
      const first = claims.filter(({ at }, i) => claims.findIndex((one) => one.at === at) === i);
      return first.map(({ claim, at }) => {
        const cards = byClaim.get(claim.id) ?? [];
        return { ...claim, id: `${page.doc}#${at}`, doc: page.doc, published: page.published, cards };
      });
    }),
  );
}

/** A pair of sentences that were written to be the same or not. */
export interface WrittenPair {
  readonly isEcho: boolean;
  readonly a: Facts;
  readonly b: Facts;
}

/** The pairs of test/core/echo/pairs.json, each sentence read as an article by itself. */
export function writtenPairs(): readonly WrittenPair[] {
  const table = readFileSync(new URL('../../test/core/echo/pairs.json', import.meta.url), 'utf8');
  const pairs = JSON.parse(table) as readonly { readonly isEcho: boolean; readonly a: string; readonly b: string }[];
  return pairs.map(({ isEcho, a, b }) => ({ isEcho, a: readSentence(a), b: readSentence(b) }));
}

/** Two claims of different pages, by their ids, the lower first. */
export type PairKey = `${string} ${string}`;

/** The key of a pair. */
export const keyOf = (a: string, b: string): PairKey => (a < b ? `${a} ${b}` : `${b} ${a}`);

const docOf = (id: string): string => id.slice(0, id.indexOf('#'));

/** The labels of a set. */
export interface EchoLabels {
  /** Groups of pairs that are the same claim: one for each group of claims. */
  readonly same: readonly (readonly PairKey[])[];
  /** Pairs that only look so. */
  readonly apart: ReadonlySet<PairKey>;
}

/** The labelled pairs of a set, of `claims` alone; see test/corpus/README.md. */
export function echoLabels(set: EchoSet, claims: readonly PageClaim[]): EchoLabels {
  const known = new Set(claims.map(({ id }) => id));
  const lines = readFileSync(new URL(`../../test/corpus/echo/${set}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);
  const rows = lines.map((line) => JSON.parse(line) as { readonly same?: readonly string[]; readonly apart?: readonly string[] });
  const pairsOf = (ids: readonly string[]): readonly PairKey[] => {
    const own = ids.filter((id) => known.has(id));
    return own.flatMap((a, i) => own.slice(i + 1).flatMap((b) => (docOf(a) === docOf(b) ? [] : keyOf(a, b))));
  };
  return {
    same: rows.map(({ same = [] }) => pairsOf(same)).filter((pairs) => pairs.length > 0),
    apart: new Set(rows.flatMap(({ apart = [] }) => pairsOf(apart))),
  };
}
