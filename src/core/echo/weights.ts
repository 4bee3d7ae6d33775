import table from './data/fact-weights.json';
import { KINDS, type Kind, SCRIPTS, type Script, tokenOf } from './token.ts';

/** How rare facts are, in tenths of the natural logarithm: for each script what most claims lack, and lists of facts by weight. */
export interface FactWeights {
  readonly most: number;
  /** By weight, facts as "kind name". */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

const TENTHS = 10;

function isKind(word: string): word is Kind {
  return KINDS.some((kind) => kind === word);
}

function load(): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const script of SCRIPTS) {
    for (const [weight, facts] of Object.entries(listsOf(script)))
      for (const fact of facts) {
        const kind = fact.slice(0, fact.indexOf(' '));
        if (isKind(kind)) weights.set(tokenOf(script, kind, fact.slice(kind.length + 1)), Number(weight) / TENTHS);
      }
  }
  return weights;
}

const TABLE: Readonly<Partial<Record<Script, FactWeights>>> = table;
const listsOf = (script: Script) => TABLE[script]?.lists ?? {};
const MOST = Math.max(...Object.values(TABLE).map(({ most }) => most)) / TENTHS;

let weights: ReadonlyMap<number, number> | null = null;

/** How rare a fact is among claims, the natural logarithm of one in so many; what the table does not know is as rare as any. */
export function weightOf(token: number): number {
  weights ??= load();
  return weights.get(token) ?? MOST;
}
