import type { Relation } from './found-date.ts';
import type { Grammar, JoinedName } from './join.ts';
import type { Lean, Piece } from './naming.ts';

/** What is known of dates in one language. */
export interface DateLanguage {
  /** The pieces of dates in a text, in order, without overlap. */
  readonly piecesOf: (text: string) => readonly Piece[];
  readonly grammar: Grammar;
  /** How what is told lies to the date, by the words around its name. */
  readonly relationOf: (text: string, name: JoinedName) => Relation;
  /** Which way a recurring name points, by the words of its clause; not asked of others. */
  readonly leanOf: (text: string, name: JoinedName, relation: Relation) => Lean;
}
