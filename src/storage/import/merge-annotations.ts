import type { Annotation } from '../../core/annotation/annotation.ts';
import { joined } from '../../core/annotation/joined.ts';
import { highlightOfOwn, ownClaimId } from '../../core/annotation/own-claim.ts';
import { slotOf } from '../../core/annotation/slot.ts';
import { isInTrash, isTombstone } from '../../core/annotation/trash.ts';
import { isOfAName } from '../../core/exchange/uuid.ts';
import { withinRoom } from './article-room.ts';
import { asHere, isLost } from './claims-here.ts';
import type { Known, Survey } from './survey.ts';
import { type Tally, tallyOf } from './tally.ts';

/** What is to be done with annotations. */
export interface AnnotationPlan {
  /** As they are to be put, by id. */
  readonly put: ReadonlyMap<string, Annotation>;
  /** Ids of those here that are to go to the trash, since their place is now another's. */
  readonly displaced: ReadonlySet<string>;
  readonly tally: Tally;
  /** How many say that one here is of another kind, or are too much on their article. */
  readonly refused: number;
}

/** How things go into the trash. */
export interface Trash {
  /** Since when what is there, and what loses its place. */
  readonly at: string;
  /** Since when copies of what a later edit does not have: by its instant one of a claim is told from another. */
  readonly aside: string;
  /** Ids for those: made up here, since a file may name what has an id that it can foresee. */
  readonly uuid: () => string;
}

/** What comes of places for which there are several. */
interface Contests {
  /** What became of those that do not hold their place in the end: whether what they say stands there too. By id. */
  readonly losers: ReadonlyMap<string, 'joined' | 'trashed'>;
  /** Those that hold a place and say since what others say too. By id. */
  readonly changed: ReadonlyMap<string, Annotation>;
}

/**
 * Which annotations of another library to take, as `asHere` has them: those that are not here, and those edited later than they were
 * here. Where two are for one slot, one holds it (`byRank`), with the notes and tags of both; the other is in the trash since `at`. Its
 * `modified` stays: it was not edited, and where it is met again it must not outdo a later edit. What the reader wrote here in one that
 * is taken, and that does not say it any more, lies in the trash too, as what it was. `rivals` are those of `rivalsOf`.
 */
export function planAnnotations(
  theirs: ReadonlyMap<string, Annotation>,
  ours: Survey,
  rivals: readonly Annotation[],
  { at, aside, uuid }: Trash,
): AnnotationPlan {
  const before = new Map(rivals.map((one) => [one.id, one]));
  const later = [...laterOf(theirs, ours)];
  const fitting = later.flatMap(([id, one]) => (isOfItsKind(one, before.get(id)) ? [one] : []));
  // What comes in place of all that was here is bounded by nothing but its file: so does her own backup.
  const edits = ours.ids === null ? fitting : withinRoom(fitting, before, ours);
  // What goes into the trash together comes back together: what is new here never at the instant of what is in it.
  const isBeside = ({ id, deleted }: Annotation) => deleted !== null && !before.has(id) && ours.trashedAt.has(deleted);
  const coming = edits.map((one) => (isBeside(one) ? { ...one, deleted: at } : one));
  const read = new Map(coming.map((one) => [one.id, asHere(one, before.get(one.id), ours.claims, at)]));
  const taken = new Map([...read, ...placesKept(read, before, ours)]);
  const { losers, changed } = contestsIn([...taken.values(), ...rivals.filter(({ id }) => !taken.has(id))]);
  const lost = rivals.filter((one) => {
    const now = taken.get(one.id);
    return now && !isTombstone(now) && isLost(one, now);
  });
  const copies = lost.map((one) => ({ ...one, id: uuid(), deleted: aside }));
  const inPlace = [...taken, ...changed].map(([id, one]) => [id, losers.has(id) ? { ...one, deleted: at } : one] as const);
  const put = new Map([...inPlace, ...copies.map((one) => [one.id, one] as const)]);
  const displaced = new Set([...losers.keys()].filter((id) => !taken.has(id)));
  const known = new Set(later.map(([id]) => id));
  const fateOf = (id: string) => losers.get(id) ?? (ours.annotations.has(id) ? 'updated' : 'added');
  const tally = tallyOf([
    ...[...theirs.keys()].flatMap((id) => (taken.has(id) ? fateOf(id) : known.has(id) ? [] : 'unchanged')),
    ...[...displaced].map((id) => losers.get(id) ?? 'trashed'),
    ...copies.map(() => 'trashed' as const),
  ]);
  return { put, displaced, tally, refused: later.length - edits.length };
}

/** Whether a record of a file can be an edit of the one that is here: Loupe makes no note a highlight, nor an answer one to another question. */
function isOfItsKind(theirs: Annotation, before: Annotation | undefined): boolean {
  if (before === undefined || isTombstone(before) || isTombstone(theirs)) return true;
  return theirs.motivation === before.motivation && slotOf(asLive(theirs)) === slotOf(asLive(before));
}

/** Of nothing but what the annotation says. */
const asLive = (one: Annotation): Annotation => ({ ...one, deleted: null, claimId: '' });

/**
 * The highlights that make a passage a claim and would be in the trash while something on that claim is live: they are live too, since
 * that would have no place. By id.
 */
function placesKept(
  taken: ReadonlyMap<string, Annotation>,
  before: ReadonlyMap<string, Annotation>,
  ours: Survey,
): ReadonlyMap<string, Annotation> {
  const makers = [...new Map([...before, ...taken]).values()].filter((one) => isOfOwnClaim(one) && isInTrash(one));
  if (makers.length === 0) return new Map();
  const stay = [...ours.annotations.values()].filter(({ id, isLive }) => isLive && !taken.has(id));
  const coming = [...taken.values()].filter(({ deleted }) => deleted === null);
  const live = new Set([...stay, ...coming].map(claimKey));
  const isHeld = (one: Annotation): boolean => {
    const holder = ours.holders.get(slotOf({ ...one, deleted: null }) ?? '');
    return holder !== undefined && holder !== one.id && (taken.get(holder)?.deleted ?? null) === null;
  };
  const kept = makers.filter((one) => live.has(claimKey(one)) && !isHeld(one));
  return new Map(kept.map((one) => [one.id, { ...one, deleted: null }]));
}

const isOfOwnClaim = ({ id, motivation, claimId }: Annotation): boolean =>
  motivation === 'highlighting' && claimId === ownClaimId(id);

const claimKey = ({ articleKey, claimId }: Pick<Annotation, 'articleKey' | 'claimId'>): string => `${articleKey}\n${claimId}`;

/**
 * Ids of those here that hold a place for which another library has something too, of which it has a later edit, or that make a passage
 * a claim on which it has something.
 */
export function rivalsOf(theirs: ReadonlyMap<string, Annotation>, ours: Survey): readonly string[] {
  const later = laterOf(theirs, ours);
  const holders = [...later.values()].map((one) => ours.holders.get(slotOf(one) ?? '') ?? '');
  const others = holders.filter((id) => ours.annotations.has(id) && !later.has(id));
  const places = [...later.values()].flatMap(({ claimId }) => (claimId === null ? [] : (highlightOfOwn(claimId) ?? [])));
  const known = [...later.keys(), ...places].flatMap((id) => ours.annotations.get(id) ?? []);
  return [...new Set([...others, ...known.filter(isWhole).map(({ id }) => id)])];
}

/** Those that are not here, and those edited later, which stay on the claim on which they are here. By id. */
function laterOf(theirs: ReadonlyMap<string, Annotation>, ours: Survey): ReadonlyMap<string, Annotation> {
  const later = [...theirs].filter(([id, one]) => isLater(one, ours.annotations.get(id)));
  return new Map(later.map(([id, one]) => [id, onClaimOf(one, ours.annotations.get(id))]));
}

const onClaimOf = (theirs: Annotation, here: Known | undefined): Annotation =>
  here && isWhole(here) ? { ...theirs, claimId: here.claimId } : theirs;

const isWhole = (one: Known): boolean => one.isLive || one.isInTrash;

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
