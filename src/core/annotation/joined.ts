import type { Annotation } from './annotation.ts';
import { NOTE_LIMIT } from './answer.ts';
import { claimFactsOf, withFacts } from './claim-facts.ts';
import { editBody, highlightOf, noteBody, noteOf, says, tagBody, tagsOf } from './edit.ts';
import { changeHighlight } from './highlight.ts';
import { mergeText } from './merge-text.ts';
import { cleanTags, TAGS_LIMIT } from './tags.ts';

/**
 * `kept` with what `other`, which is for the same place, says too: the notes of both, the older first, and the tags of both. Itself
 * where it says all of that already. Null where both are more than one may hold, or one cannot say what both do, as of answers and days.
 * The same on every device, whichever of the two it had first.
 */
export function joined(kept: Annotation, other: Annotation): Annotation | null {
  const pair = isOlder(kept, other) ? ([kept, other] as const) : ([other, kept] as const);
  const now = Date.parse(other.modified) > Date.parse(kept.modified) ? other.modified : kept.modified;
  const [first, second] = pair.map(highlightOf);
  if (first && second) {
    const note = noteOfBoth(first.note, second.note);
    const tags = tagsOfBoth(first.tags, second.tags);
    return note === null || tags === null
      ? null
      : changeHighlight(kept, { note, noteBase: highlightOf(kept)?.note ?? '', tags }, now);
  }
  const said = saidOfBoth(...pair);
  if (said === null || says(kept, said)) return said && kept;
  return withFacts(editBody(kept, said, now), claimFactsOf(kept) ?? claimFactsOf(other));
}

function saidOfBoth(first: Annotation, second: Annotation): Parameters<typeof says>[1] | null {
  const [note, otherNote] = [noteOf(first), noteOf(second)];
  if (note !== null && otherNote !== null) {
    const text = noteOfBoth(note, otherNote);
    return text === null ? null : noteBody(text);
  }
  if (first.motivation !== 'tagging' || second.motivation !== 'tagging') return null;
  const [tag, ...tags] = (tagsOfBoth(tagsOf(first), tagsOf(second)) ?? []).map(tagBody);
  return tag ? [tag, ...tags] : null;
}

/** One text with all that two say, or null where it is too long for a note. */
function noteOfBoth(first: string, second: string): string | null {
  const text = hasAll(first, second) ? first : hasAll(second, first) ? second : mergeText('', first, second);
  return text.length > NOTE_LIMIT ? null : text;
}

/** Whether a text has all paragraphs of another, one after the other. */
export function hasAll(text: string, other: string): boolean {
  return other.trim() === '' || `${BREAK}${text.trim()}${BREAK}`.includes(`${BREAK}${other.trim()}${BREAK}`);
}

const BREAK = '\n\n';

function tagsOfBoth(first: readonly string[], second: readonly string[]): readonly string[] | null {
  const tags = cleanTags([...first, ...second]);
  return tags.length > TAGS_LIMIT ? null : tags;
}

function isOlder(a: Annotation, b: Annotation): boolean {
  const lead = Date.parse(a.created) - Date.parse(b.created);
  return lead === 0 ? a.id < b.id : lead < 0;
}
