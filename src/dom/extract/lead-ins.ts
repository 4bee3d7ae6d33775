import type { Draft } from './blocks.ts';

const OPEN_END = /[:：]$/;

/**
 * For each draft, the index of the one that introduces it as a list item: the last line before the list where it ends
 * with a colon, or a heading directly above. An inner list is introduced by its item where that ends with a colon,
 * else by what introduces the outer one.
 */
export function leadInsOf(drafts: readonly Draft[]): (number | null)[] {
  const leadIns: (number | null)[] = [];
  /** By depth of the list; the first entry is not used. */
  let byLevel: (number | null)[] = [];
  /** The last line that could introduce a list: captions and cells may stand between. */
  let before: number | null = null;
  drafts.forEach((draft, index) => {
    if (draft.kind === 'caption' || draft.kind === 'cell') {
      leadIns.push(null);
      return;
    }
    if (draft.kind !== 'list-item') {
      leadIns.push(null);
      byLevel = [];
      before = index;
      return;
    }
    byLevel = byLevel.slice(0, draft.level + 1);
    if (byLevel[draft.level] === undefined) byLevel[draft.level] = introduction(drafts, before) ?? outer(byLevel, draft.level);
    leadIns.push(byLevel[draft.level] ?? null);
    before = index;
  });
  return leadIns;
}

function introduction(drafts: readonly Draft[], before: number | null): number | null {
  const line = before === null ? undefined : drafts[before];
  if (!line) return null;
  return line.kind === 'heading' || OPEN_END.test(line.folded.text) ? before : null;
}

function outer(byLevel: readonly (number | null)[], level: number): number | null {
  return byLevel.slice(0, level).findLast((index) => index !== undefined && index !== null) ?? null;
}
