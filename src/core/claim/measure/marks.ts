import type { Token } from './tokens.ts';

/** Whether a token is marked so; of a group (`stage`, `is:change`) with any of its values. */
export function has(token: Token | undefined, prefix: string): boolean {
  return (
    token?.marks.some((mark) => mark.startsWith(prefix) && (mark.length === prefix.length || mark[prefix.length] === ':')) ??
    false
  );
}

/** A group of marks with values. */
export type Group = 'stage' | 'verb' | 'form' | 'element' | 'scope';

/** The values of the token's marks in a group: "开采指标" is of mining and a quota. */
export function valuesIn(token: Token, group: Group): readonly string[] {
  return token.marks.filter((mark) => mark.startsWith(`${group}:`)).map((mark) => mark.slice(group.length + 1));
}

/** Marks of what is measured, as against words of grammar. */
export const isTelling = (token: Token): boolean =>
  token.marks.some((mark) => !mark.startsWith('is:') && !mark.startsWith('verb:'));
