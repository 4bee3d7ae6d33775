/**
 * What is to be kept of a text that two fields changed: `kept` is what is kept now, `typed` what was typed on `base`. Nothing of
 * either is lost:
 * - where one of them is as `base` was, or empty, the other; so too where `typed` goes on from what is kept;
 * - where they changed it in different places, both changes;
 * - else what was added to `base` goes below what is kept, and where `typed` does not go on from `base`, all of it.
 */
export function mergeText(before: string, now: string, written: string): string {
  // Fields end their lines with one character, whatever a file has.
  const [base, kept, typed] = [plainLines(before), plainLines(now), plainLines(written)];
  const bare = typed.trim();
  if (kept === base || isBlank(kept) || typed.startsWith(kept) || (kept.trim() !== bare && bare.startsWith(kept.trim())))
    return typed;
  const added = typed.startsWith(base) ? typed.slice(base.length) : null;
  // What was kept meanwhile stands before it: as when it was merged, and the field does not show it yet.
  if (added !== null && base !== '' && kept.endsWith(base)) return kept + added;
  // A card that is torn down sends what is typed by two ways, of which one only adds to what is kept; space around it is lost on one.
  if (added === null && kept.trim() === `${base.trim()}${BREAK}${bare}`) return typed;
  const isLate = bare.length >= LEAST_LATE && kept.trim().startsWith(bare);
  if (typed === base || isBlank(typed) || kept.trim() === bare || isLate || kept.trimEnd().endsWith(`${BREAK}${bare}`))
    return kept;
  return inBothPlaces(base, kept, typed) ?? `${kept.trimEnd()}${BREAK}${(added ?? typed).trimStart()}`;
}

/** A text of so many UTF-16 units with which another begins is one that was sent before it, and came after it. */
const LEAST_LATE = 8;

/** A text as a field shows it. */
export const plainLines = (text: string): string => text.replace(/\r\n?/g, '\n');

const BREAK = '\n\n';

const isBlank = (text: string): boolean => text.trim() === '';

/** `base` with both changes, or null where they touch. */
function inBothPlaces(base: string, kept: string, typed: string): string | null {
  const [theirs, ours] = [changeOf(base, kept), changeOf(base, typed)];
  const [first, second] = theirs.start < ours.start ? [theirs, ours] : [ours, theirs];
  if (first.end >= second.start) return null;
  return base.slice(0, first.start) + first.put + base.slice(first.end, second.start) + second.put + base.slice(second.end);
}

/** What of `base` (UTF-16 units) gives way to what, in `text`: all between what they begin and end with alike. */
export function changeOf(base: string, text: string): { readonly start: number; readonly end: number; readonly put: string } {
  const most = Math.min(base.length, text.length);
  let start = 0;
  while (start < most && base[start] === text[start]) start += 1;
  let after = 0;
  while (after < most - start && base.at(-1 - after) === text.at(-1 - after)) after += 1;
  return { start, end: base.length - after, put: text.slice(start, text.length - after) };
}
