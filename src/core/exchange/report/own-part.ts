import type { CheckAnswer } from '../../checklist/checklist.ts';
import type { PassagePart, Said } from '../article-parts.ts';
import { correctionLine } from '../correction-words.ts';
import { type Child, element, type Markup, outsideLink } from './markup.ts';
import type { Setting } from './setting.ts';
import { coded, filled, say, textIn } from './worded.ts';

/** What the reader made of a claim, a passage or the article, set apart from what Loupe says; null where that is nothing. */
export function ownPart(setting: Setting, said: Said, ...before: readonly Child[]): Markup | null {
  return ownBox(setting, 'report_own', said, before);
}

/** The same of the article as a whole. */
export function ownOnWhole(setting: Setting, said: Said): Markup | null {
  return ownBox(setting, 'article_whole', said, []);
}

function ownBox(setting: Setting, title: string, said: Said, before: readonly Child[]): Markup | null {
  const told = [...before, ...notes(said), results(setting, said), tags(setting, said), day(setting, said)];
  if (told.every((child) => child === null)) return null;
  const label = say(setting, title);
  return element('div', { class: 'own', role: 'group', 'aria-label': label }, element('p', { class: 'label' }, label), told);
}

/** What the reader corrected of a passage, what its colour means, and its words as they were marked where the page has changed since. */
export function markedAs(setting: Setting, { colour, asMarked, corrected }: PassagePart): readonly Child[] {
  return [
    corrected && element('p', {}, textIn(correctionLine(corrected, setting.words), null)),
    corrected?.asCorrected ? element('p', {}, say(setting, 'as_corrected', corrected.asCorrected)) : null,
    colour === null ? null : element('p', {}, filled(setting, 'report_highlighted', colourTag(setting, colour))),
    asMarked === null ? null : element('p', {}, say(setting, 'as_marked', asMarked)),
  ];
}

/** What a colour means, with a sign in that colour. */
export function colourTag({ words }: Setting, colour: NonNullable<PassagePart['colour']>): Markup {
  const sign = element('span', { class: `sign c-${colour}`, 'aria-hidden': 'true' });
  return element('span', { class: 'colour' }, sign, textIn(words.colour(colour), null));
}

function notes({ notes: written }: Said): readonly Child[] {
  return written.map((note) => element('p', { class: 'note', dir: 'auto' }, textIn(note.trim(), null)));
}

function results(setting: Setting, { answers }: Said): Child {
  if (answers.length === 0) return null;
  return element(
    'ul',
    { class: 'results' },
    answers.map(({ question, answer }) => element('li', {}, resultOf(setting, question, answer))),
  );
}

function resultOf(setting: Setting, id: string, { state, finding, note, evidence }: CheckAnswer): Child {
  const { words } = setting;
  const told = finding === null ? coded('check_state', state) : coded('finding', finding);
  return [
    element('p', { class: 'asked' }, textIn(words.question(id) || id, null)),
    element('p', {}, filled(setting, 'markdown_found', element('strong', {}, say(setting, told)))),
    note.trim() === '' ? null : element('p', { class: 'note', dir: 'auto' }, textIn(note.trim(), null)),
    evidence === '' ? null : element('p', {}, filled(setting, 'markdown_evidence', outsideLink(evidence))),
  ];
}

function tags(setting: Setting, { tags: named }: Said): Child {
  if (named.length === 0) return null;
  const list = element('span', {}, textIn(named.join(say(setting, 'list_separator')), null));
  return element('p', { class: 'small' }, filled(setting, 'markdown_tags', list));
}

function day(setting: Setting, { revisit }: Said): Child {
  if (revisit === null) return null;
  return element('p', { class: 'small' }, say(setting, 'markdown_revisit', setting.words.date(revisit)));
}
