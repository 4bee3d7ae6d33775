import { withTextFragment } from '../../anchor/text-fragment.ts';
import { isOwnClaim } from '../../annotation/own-claim.ts';
import type { Layer } from '../../claim/claim.ts';
import { saidIn } from '../../claim/said-in.ts';
import { whyOf } from '../../claim/why.ts';
import type { ReadClaim } from '../../reading.ts';
import { languageTag } from '../../text-language.ts';
import type { PassagePart } from '../article-parts.ts';
import { checkList, type Places } from './check-list.ts';
import { type Child, element, type Markup, outsideLink, placeLink } from './markup.ts';
import { markedAs, ownPart } from './own-part.ts';
import type { ReportArticle, ReportClaim } from './report-article.ts';
import type { Setting } from './setting.ts';
import { speakerOf } from './voices-part.ts';
import { coded, filled, heading, type Rank, say, textIn } from './worded.ts';

/** What the claims of one article have in common. */
export interface ClaimGround {
  readonly setting: Setting;
  readonly article: ReportArticle;
  readonly places: Places;
  readonly rank: Rank;
}

/** A claim: its sentence, who speaks, why it is marked, the notes beside it, and what the reader made of it. */
export function claimPart(ground: ClaimGround, claim: ReportClaim): Markup {
  const { setting, article, places, rank } = ground;
  const { read, number, layer, checks } = claim;
  const notes = checkList(setting, checks, places);
  const facts = [
    ['claim_speaker', speakerOf(setting, claim, article.language)],
    ['claim_why', read && whyMarked(ground, read)],
  ] as const;
  return element(
    'section',
    { class: `claim l-${layer}`, id: places.get(claim.id)?.place ?? null },
    // Firefox would else print a heading at the foot of a page, and its sentence on the next.
    element(
      'div',
      { class: 'lead' },
      heading(rank, say(setting, 'markdown_claim_number', setting.words.number(number)), byReader(setting, claim)),
      quotation(article.language, markedText(claim, article.language), passageLink(ground, claim)),
    ),
    read && partsOf(ground, read),
    factList(setting, facts),
    notes && element('p', { class: 'label' }, say(setting, 'checks_title')),
    notes,
    ownWork(setting, claim, article.language),
  );
}

/** Beside the number of a claim that the reader made. */
function byReader(setting: Setting, { id }: ReportClaim): Child {
  return isOwnClaim(id) ? [' ', element('span', { class: 'by-reader' }, say(setting, 'claim_by_you'))] : null;
}

/** In the list of another layer: the part of a claim that is of that one, with the way to the claim. */
export function partPart({ setting, article, places }: ClaimGround, claim: ReportClaim, layer: Layer): Markup {
  const parts = claim.read ? saidIn(claim.read).filter((part) => part.layer === layer) : [];
  const number = setting.words.number(claim.number);
  const place = places.get(claim.id)?.place ?? '';
  return element(
    'div',
    { class: `claim l-${layer}` },
    parts.map((part) => [
      quotation(article.language, textIn(part.text, article.language)),
      element('p', {}, speakerOf(setting, part, article.language)),
    ]),
    element('p', { class: 'small' }, filled(setting, 'report_part_of', placeLink(place, number))),
  );
}

/** A passage that is no claim of the article, with what the reader made of it. */
export function passagePart({ setting, article }: ClaimGround, passage: PassagePart): Markup {
  const words = textIn(passage.quote, article.language);
  const told = passage.colour === null ? words : element('mark', { class: `c-${passage.colour}` }, words);
  return element(
    'section',
    { class: 'passage' },
    passage.quote === '' ? null : quotation(article.language, told),
    ownPart(setting, passage, ...markedAs(setting, passage)),
  );
}

/** Facts by their names, without those that are null. */
export function factList(setting: Setting, facts: readonly (readonly [key: string, value: Child])[]): Markup {
  const told = facts.filter(([, value]) => value !== null);
  return element(
    'dl',
    {},
    told.map(([key, value]) => element('div', {}, element('dt', {}, say(setting, key)), element('dd', {}, value))),
  );
}

function quotation(language: string | null, words: Child, after: Child = null): Markup {
  const quoted = element('p', { class: 'said', lang: languageTag(language), dir: 'auto' }, words);
  return element('blockquote', {}, quoted, after);
}

/** The sentence, with what the reader highlighted of it in her colours. */
function markedText({ text, read, work, within }: ReportClaim, language: string | null): Child {
  if (work !== null && work.colour !== null) return element('mark', { class: `c-${work.colour}` }, textIn(text, language));
  const from = read?.start ?? 0;
  let at = 0;
  const told = within.flatMap(({ start, quote, colour }) => {
    const begin = (start ?? 0) - from;
    // One that begins within another is told below, not drawn.
    if (colour === null || begin < at) return [];
    const before = text.slice(at, begin);
    at = begin + quote.length;
    return [textIn(before, language), element('mark', { class: `c-${colour}` }, textIn(quote, language))];
  });
  return [...told, textIn(text.slice(at), language)];
}

function passageLink({ setting, article }: ClaimGround, { text, read }: ReportClaim): Child {
  if (!read) return null;
  const address = withTextFragment(article.article.head.url, { exact: text, prefix: read.prefix, suffix: read.suffix });
  const words = say(setting, 'report_open_passage');
  return element('p', { class: 'way' }, outsideLink(address, words));
}

/** Where one sentence says two things, each with its layer and who says it. */
function partsOf({ setting, article }: ClaimGround, claim: ReadClaim): Child {
  if (!claim.parts) return null;
  const parts = claim.parts.map((part) => [
    element('span', { class: `layer l-${part.layer}` }, say(setting, coded('layer', part.layer))),
    ' · ',
    speakerOf(setting, part, article.language),
    ': ',
    element('em', { lang: languageTag(article.language) }, textIn(part.text, article.language)),
  ]);
  const list = element(
    'ul',
    {},
    parts.map((part) => element('li', {}, part)),
  );
  return [element('p', { class: 'label' }, say(setting, 'claim_parts')), list];
}

function whyMarked({ setting, article }: ClaimGround, claim: ReadClaim): Child {
  if (isOwnClaim(claim.id)) return say(setting, 'claim_why_own');
  const why = whyOf(claim);
  if (!why) return null;
  const words = why.words.map((word) => element('em', { lang: languageTag(article.language) }, textIn(word, article.language)));
  const values = why.pattern === 'words' ? [words.map((word, index) => [index === 0 ? null : ' · ', word])] : words;
  return filled(setting, coded('claim_why', why.pattern), ...values);
}

/** The work on a claim, and that on passages within it. */
function ownWork(setting: Setting, { work, within }: ReportClaim, language: string | null): Child {
  return [
    work && ownPart(setting, work, ...markedAs(setting, work)),
    within.map((passage) => {
      const words = element('q', { lang: languageTag(language) }, textIn(passage.quote.trim(), language));
      return ownPart(setting, passage, element('p', {}, words), ...markedAs(setting, passage));
    }),
  ];
}
