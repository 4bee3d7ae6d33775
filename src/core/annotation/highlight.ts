import type { Annotation, Colour, SaidBody } from './annotation.ts';
import type { HighlightBirth, HighlightChange, HighlightEdit } from './article-work.ts';
import { editBody, type HighlightSaid, highlightBody, highlightOf, noteBody, tagBody } from './edit.ts';
import { mergeText } from './merge-text.ts';
import { cleanTags } from './tags.ts';

/**
 * The colour that judges nothing, "to check" as Loupe names it: that of claims which are saved, of passages to check and of
 * what comes from elsewhere, until the reader gives them a meaning; also the first in the bar.
 */
export const TO_CHECK: Colour = 'yellow';

/** The bodies of a highlight: what it is, its note where there is one, its tags. */
export function highlightBodies({ colour, claim, note, tags }: HighlightSaid): readonly [SaidBody, ...SaidBody[]] {
  const noted = note === '' ? [] : [noteBody(note)];
  return [highlightBody(colour, claim), ...noted, ...tags.map(tagBody)];
}

/** A new highlight. */
export function newHighlight(
  { articleKey, head, id, change }: Omit<HighlightEdit, 'birth'>,
  { selector, claimId, claim }: HighlightBirth,
  now: string,
): Annotation {
  const body = highlightBodies(changed({ colour: TO_CHECK, claim, note: '', tags: [] }, change));
  const target = { source: head.url, selector };
  return { id, motivation: 'highlighting', target, body, created: now, modified: now, deleted: null, articleKey, claimId };
}

/** `highlight` after a change: itself where it says already what it is to say, or is no highlight. */
export function changeHighlight(highlight: Annotation, change: HighlightChange, now: string): Annotation {
  const before = highlightOf(highlight);
  if (before === null) return highlight;
  const after = changed(before, change);
  return isSame(before, after) ? highlight : editBody(highlight, highlightBodies(after), now);
}

function changed(said: HighlightSaid, { colour, note, noteBase = said.note, tags }: HighlightChange): HighlightSaid {
  return {
    colour: colour ?? said.colour,
    claim: said.claim,
    note: note === undefined ? said.note : textOf(mergeText(noteBase, said.note, note)),
    tags: tags === undefined ? said.tags : cleanTags(tags),
  };
}

/** A note of nothing but white space is none. */
const textOf = (note: string): string => (note.trim() === '' ? '' : note);

function isSame(a: HighlightSaid, b: HighlightSaid): boolean {
  return a.colour === b.colour && a.note === b.note && areSame(a.tags, b.tags);
}

const areSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((tag, index) => tag === b[index]);
