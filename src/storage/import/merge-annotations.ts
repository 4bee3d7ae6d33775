import type { Annotation } from '../../core/annotation/annotation.ts';
import { correctionOf } from '../../core/annotation/correction.ts';
import { answerOf, highlightOf, noteOf, tagsOf } from '../../core/annotation/edit.ts';
import { hasAll, joined } from '../../core/annotation/joined.ts';
import { slotOf } from '../../core/annotation/slot.ts';
import { tagKey } from '../../core/annotation/tags.ts';
import { isInTrash, isTombstone } from '../../core/annotation/trash.ts';
import { isOfAName, uuidFor } from '../../core/exchange/uuid.ts';
import { asHere, quotesOf } from './claims-here.ts';
import type { Known, Survey } from './survey.ts';
import { type Tally, tallyOf } from './tally.ts';

/** What is to be done with annotations. */
export interface AnnotationPlan {
  /** As they are to be put, by id. */
  readonly put: ReadonlyMap<string, Annotation>;
  /** Ids of those here that are to go to the trash, since their place is now another's. */
  readonly displaced: ReadonlySet<string>;
  readonly tally: Tally;
}

/** What comes of places for which there are several. */
interface Contests {
  /** What became of those that do not hold their place in the end: whether what they say stands there too. By id. */
  readonly losers: ReadonlyMap<string, 'joined' | 'trashed'>;
  /** Those that hold a place and say since what others say too. By id. */
  readonly changed: ReadonlyMap<string, Annotation>;
}

/**
 * Which annotations of another library to take, on the words that are here (`asHere`): those that are not here, and those edited
 * later than they were here. Where two are for one slot, one holds it (`byRank`), with the notes and tags of both; the other is
 * in the trash since `at`. Its `modified` stays: it was not edited, and where it is met again it must not outdo a later edit.
 * What the reader wrote here in one that is taken, and that does not say it any more, lies in the trash too, as what it was. What
 * is live here and in the trash there is in the trash since `at`: by the day that a file gives, it would be gone for good before
 * she has seen it there. `rivals` are those of `rivalsOf`.
 */
export function planAnnotations(
  theirs: ReadonlyMap<string, Annotation>,
  ours: Survey,
  rivals: readonly Annotation[],
  at: string,
): AnnotationPlan {
  const before = new Map(rivals.map((one) => [one.id, one]));
  const later = [...laterOf(theirs, ours)];
  const taken = new Map(later.map(([id, one]) => [id, asHere(one, before.get(id), ours.claims)]));
  const { losers, changed } = contestsIn([...taken.values(), ...rivals.filter(({ id }) => !taken.has(id))]);
  const replaced = rivals
    .filter((one) => isLost(one, taken.get(one.id)))
    .flatMap((one) => asItWas(one, { taken, ours, at }) ?? []);
  const isTrashedHere = (one: Annotation) =>
    losers.has(one.id) || (isInTrash(one) && ours.annotations.get(one.id)?.isLive === true);
  const put = new Map([...taken, ...changed].map(([id, one]) => [id, isTrashedHere(one) ? { ...one, deleted: at } : one]));
  for (const one of replaced) put.set(one.id, one);
  const displaced = [...losers.keys()].filter((id) => !taken.has(id));
  const fates = [...theirs.keys()].map((id) => {
    if (!taken.has(id)) return 'unchanged';
    return losers.get(id) ?? (ours.annotations.has(id) ? 'updated' : 'added');
  });
  const lost = displaced.map((id) => losers.get(id) ?? 'trashed');
  return { put, displaced: new Set(displaced), tally: tallyOf([...fates, ...lost, ...replaced.map(() => 'trashed' as const)]) };
}

/** Ids of those here that hold a place for which another library has something too, or of which it has a later edit. */
export function rivalsOf(theirs: ReadonlyMap<string, Annotation>, ours: Survey): readonly string[] {
  const later = laterOf(theirs, ours);
  const holders = [...later.values()].map((one) => ours.holders.get(slotOf(one) ?? '') ?? '');
  const others = holders.filter((id) => ours.annotations.has(id) && !later.has(id));
  const isWhole = (one: Known | undefined) => one !== undefined && (one.isLive || one.isInTrash);
  return [...others, ...[...later.keys()].filter((id) => isWhole(ours.annotations.get(id)))];
}

/**
 * Whether words that the reader wrote in `here` are not in what comes in its place: a note, evidence, the name of a speaker, tags; or it
 * is of another kind, or on other words than she marked. What she only chose, as a colour, a day or a state, is the later's.
 */
function isLost(here: Annotation, now: Annotation | undefined): boolean {
  if (now === undefined || here.deleted !== null) return false;
  if (!isTombstone(now) && (here.motivation !== now.motivation || !isOnWordsOf(now, here))) return true;
  const tags = new Set(tagsOf(now).map(tagKey));
  const isThere = writtenIn(here).every((words, at) => hasAll(writtenIn(now)[at] ?? '', words));
  return !isThere || tagsOf(here).some((tag) => !tags.has(tagKey(tag)));
}

/** Whether `now` is on a passage of `here`: an edit of the page leaves the words as first marked beside those of today. */
function isOnWordsOf(now: Annotation, here: Annotation): boolean {
  const marked = quotesOf(here).map(({ exact }) => exact);
  return marked.length === 0 || quotesOf(now).some(({ exact }) => marked.includes(exact));
}

function writtenIn(one: Annotation): readonly string[] {
  const { note, evidence } = answerOf(one);
  return [noteOf(one) ?? highlightOf(one)?.note ?? note, evidence, correctionOf(one)?.speakerName ?? ''];
}

/**
 * A record of its own in the trash: the same for the same edit, however often it is met. Null where the other library has it with what
 * she wrote; one that says something else by now, as she may have brought it back and gone on with it, does not give way.
 */
function asItWas(
  one: Annotation,
  { taken, ours, at }: { readonly taken: ReadonlyMap<string, Annotation>; readonly ours: Survey; readonly at: string },
): Annotation | null {
  const name = `${one.id} ${one.modified}`;
  const id = uuidFor(name);
  const same = taken.get(id);
  if (same && !isLost(one, same)) return null;
  return { ...one, id: same || ours.ids?.has(id) ? uuidFor(`${name} ${at}`) : id, deleted: at };
}

function laterOf(theirs: ReadonlyMap<string, Annotation>, ours: Survey): ReadonlyMap<string, Annotation> {
  return new Map([...theirs].filter(([id, one]) => isLater(one, ours.annotations.get(id))));
}

function contestsIn(annotations: readonly Annotation[]): Contests {
  const bySlot = new Map<string, Annotation[]>();
  for (const one of annotations) {
    const slot = slotOf(one);
    if (slot === null) continue;
    const others = bySlot.get(slot);
    if (others) others.push(one);
    else bySlot.set(slot, [one]);
  }
  const losers = new Map<string, 'joined' | 'trashed'>();
  const changed = new Map<string, Annotation>();
  for (const contenders of bySlot.values()) {
    const [first, ...others] = contenders.toSorted(byRank);
    if (!first || others.length === 0) continue;
    let holder = first;
    for (const other of others) {
      const both = joined(holder, other);
      losers.set(other.id, both ? 'joined' : 'trashed');
      holder = both ?? holder;
    }
    if (holder !== first) changed.set(holder.id, holder);
  }
  return { losers, changed };
}

function isLater(theirs: Pick<Annotation, 'modified'>, ours: Pick<Annotation, 'modified'> | undefined): boolean {
  return ours === undefined || Date.parse(theirs.modified) > Date.parse(ours.modified);
}

/**
 * Which of two holds a place: what the reader wrote in Loupe before what came from another program, since that program's file,
 * read in again, takes the place of its own; then the one edited last, of two at once the one whose id comes first.
 */
function byRank(a: Annotation, b: Annotation): number {
  const foreign = Number(isOfAName(a.id)) - Number(isOfAName(b.id));
  const lead = Date.parse(b.modified) - Date.parse(a.modified);
  return foreign || lead || (a.id < b.id ? -1 : 1);
}
