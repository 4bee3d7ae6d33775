import type { Annotation } from '../../core/annotation/annotation.ts';
import { slotOf } from '../../core/annotation/slot.ts';
import type { Survey } from './survey.ts';
import { type Tally, tallyOf } from './tally.ts';

/** What is to be done with annotations. */
export interface AnnotationPlan {
  /** As they are to be put, by id. */
  readonly put: ReadonlyMap<string, Annotation>;
  /** Ids of those here that are to go to the trash, since their place is now another's. */
  readonly displaced: ReadonlySet<string>;
  readonly tally: Tally;
}

/** What holds a slot, or wants it. */
type Contender = Pick<Annotation, 'id' | 'modified'>;

/**
 * Which annotations of another library to take: those that are not here, and those edited later than they were here. Where two
 * are for one slot, the one edited last holds it, of two at once the one whose id comes first, and the other is in the trash
 * since `at`. Its `modified` stays: it was not edited, and where it is met again it must not outdo a later edit.
 */
export function planAnnotations(theirs: ReadonlyMap<string, Annotation>, ours: Survey, at: string): AnnotationPlan {
  const taken = new Map([...theirs].filter(([id, one]) => isLater(one, ours.annotations.get(id))));
  const losers = losersIn(taken, ours);
  const put = new Map([...taken].map(([id, one]) => [id, losers.has(id) ? { ...one, deleted: at } : one]));
  const displaced = new Set([...losers].filter((id) => !taken.has(id)));
  const fates = [...theirs.keys()].map((id) => {
    if (!taken.has(id)) return 'unchanged';
    if (losers.has(id)) return 'trashed';
    return ours.annotations.has(id) ? 'updated' : 'added';
  });
  return { put, displaced, tally: tallyOf([...fates, ...[...displaced].map(() => 'trashed' as const)]) };
}

/** Ids of those that want, or have here, a slot in which another was edited later. */
function losersIn(taken: ReadonlyMap<string, Annotation>, ours: Survey): ReadonlySet<string> {
  const winners = new Map<string, Contender>();
  const losers = new Set<string>();
  const contend = (slot: string, one: Contender): void => {
    const other = winners.get(slot);
    const isFirst = other === undefined || isAhead(one, other);
    if (isFirst) winners.set(slot, one);
    if (other) losers.add(isFirst ? other.id : one.id);
  };
  for (const annotation of taken.values()) {
    const slot = slotOf(annotation);
    if (slot === null) continue;
    const holder = ours.annotations.get(ours.holders.get(slot) ?? '');
    if (holder && !taken.has(holder.id) && !winners.has(slot)) contend(slot, holder);
    contend(slot, annotation);
  }
  return losers;
}

function isLater(theirs: Contender, ours: Contender | undefined): boolean {
  return ours === undefined || Date.parse(theirs.modified) > Date.parse(ours.modified);
}

function isAhead(a: Contender, b: Contender): boolean {
  const lead = Date.parse(a.modified) - Date.parse(b.modified);
  return lead === 0 ? a.id < b.id : lead > 0;
}
