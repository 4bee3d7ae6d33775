import { plainHost } from '../../article/article-key.ts';
import { LAYERS, type Layer } from '../../claim/claim.ts';
import { isLaterDay } from '../../text/dates/calendar.ts';
import { languageTag } from '../../text-language.ts';
import { correctedInWords } from '../correction-words.ts';
import { checkList, type Places } from './check-list.ts';
import { type ClaimGround, claimPart, factList, partPart, passagePart } from './claim-part.ts';
import { layerSign } from './core-picture.ts';
import { type Child, element, type Markup, outsideLink, placeLink } from './markup.ts';
import { colourTag, ownOnWhole } from './own-part.ts';
import type { ReportArticle, ReportClaim } from './report-article.ts';
import type { Setting } from './setting.ts';
import { layersOf, voicesPart } from './voices-part.ts';
import { below, coded, heading, type Rank, say, textIn } from './worded.ts';

/** The id of the place of an article, by its number from 1. */
export function articlePlace(number: number): string {
  return `a${number}`;
}

/** The title of an article, or where it has none its address. */
export function titleOf({ head }: ReportArticle['article']): string {
  return head.title.trim() === '' ? head.url : head.title;
}

/** Who published it: the name that the page gives, else its host. */
export function outletName({ head: { site, url } }: ReportArticle['article']): string {
  return site?.trim() || (URL.canParse(url) ? plainHost(new URL(url).hostname) : '');
}

/** All that a report says of one article, its title a heading of `rank`. */
export function articleSection(setting: Setting, article: ReportArticle, number: number, rank: Rank): Markup {
  const place = articlePlace(number);
  const places: Places = new Map(article.claims.map(({ id, number: at }) => [id, { place: `${place}-c${at}`, number: at }]));
  const ground = { setting, article, places, rank: below(rank, 3) };
  const next = below(rank, 1);
  return element(
    'article',
    { id: place, 'aria-labelledby': `${place}-t` },
    headPart(setting, article, place, rank),
    article.reading === null || isPartOf(setting, article) ? null : voicesOf(setting, article, next),
    section(next, say(setting, 'report_context_article'), checkList(setting, article.checks, places)),
    section(next, say(setting, 'report_own'), ownOverview(setting, article, places)),
    article.claims.length === 0
      ? null
      : element('section', {}, heading(next, say(setting, 'voices_layers')), layerSections(ground, below(rank, 2))),
    section(next, say(setting, 'report_others'), othersOf(ground)),
  );
}

/** Whether only some passages of an article are told. */
function isPartOf({ whole }: Setting, { article: { key } }: ReportArticle): boolean {
  return whole !== null && !whole.has(key);
}

function voicesOf(setting: Setting, article: ReportArticle, rank: Rank): Markup {
  if (article.claims.length > 0) return voicesPart(setting, article, rank);
  return element('p', {}, say(setting, 'state_no_claims'));
}

/** A section, or nothing where there is nothing in it. */
function section(rank: Rank, title: string, content: Child): Child {
  return content === null ? null : element('section', {}, heading(rank, title), content);
}

function headPart(setting: Setting, article: ReportArticle, place: string, rank: Rank): Markup {
  const { words } = setting;
  const { article: record, language, reading } = article;
  const { author, published, url } = record.head;
  const title = element(
    `h${rank}`,
    { id: `${place}-t`, lang: languageTag(language), dir: 'auto' },
    textIn(titleOf(record), language),
  );
  const outlet = outletName(record);
  const date = published === null ? say(setting, 'article_no_date') : words.date(published);
  return element(
    'header',
    {},
    title,
    factList(setting, [
      ['csv_site', outlet === '' ? null : textIn(outlet, null)],
      ['csv_author', author && textIn(author, language)],
      ['csv_published', date],
      ['csv_url', outsideLink(url)],
      ['report_saved', record.saved && words.date(record.saved.slice(0, 10))],
    ]),
    element('p', { class: 'small' }, backgroundDay(setting, published)),
    isPartOf(setting, article) ? element('p', { class: 'warning' }, say(setting, 'report_partial')) : null,
    reading === null ? element('p', { class: 'warning' }, say(setting, 'report_no_text')) : null,
    reading?.isTruncated ? element('p', { class: 'warning' }, say(setting, 'article_truncated')) : null,
  );
}

function backgroundDay(setting: Setting, published: string | null): string {
  const { asOf } = setting.behind;
  const isOlder = published !== null && isLaterDay(published, asOf);
  return say(setting, isOlder ? 'background_older' : 'background_as_of', setting.words.date(asOf));
}

/** What the reader made of the article as a whole, and the way to the claims on which she worked, with her results. */
function ownOverview(setting: Setting, { whole, claims }: ReportArticle, places: Places): Child {
  const items = claims.flatMap((claim) => {
    const told = inShort(setting, claim);
    const place = places.get(claim.id)?.place;
    if (told === null || place === undefined) return [];
    const name = say(setting, 'markdown_claim_number', setting.words.number(claim.number));
    return element('li', {}, placeLink(place, name), ' · ', told);
  });
  const box = ownOnWhole(setting, whole);
  return box === null && items.length === 0 ? null : [box, items.length === 0 ? null : element('ul', {}, items)];
}

/** Results on a claim, what its highlights mean and what is corrected, else that there is a note; null where there is no work on it. */
function inShort(setting: Setting, { work, within }: ReportClaim): Child {
  const parts = work ? [work, ...within] : within;
  const found = parts.flatMap(({ answers }) => answers.flatMap(({ answer }) => answer.finding ?? []));
  const results = [...new Set(found)].map((finding) => element('strong', {}, say(setting, coded('finding', finding))));
  const colours = [...new Set(parts.flatMap(({ colour }) => colour ?? []))].map((colour) => colourTag(setting, colour));
  const corrections = parts.flatMap(({ corrected }) => (corrected ? correctedInWords(corrected, setting.words) : []));
  const told = [...results, ...colours, ...corrections];
  if (told.length === 0) return parts.length === 0 ? null : say(setting, 'claim_has_note');
  return told.map((one, index) => [index === 0 ? null : say(setting, 'list_separator'), one]);
}

function layerSections(ground: ClaimGround, rank: Rank): Child {
  return LAYERS.map((layer) => layerSection(ground, layer, rank));
}

function layerSection(ground: ClaimGround, layer: Layer, rank: Rank): Child {
  const { setting, article } = ground;
  const claims = article.claims.filter((claim) => layersOf(claim).includes(layer));
  if (claims.length === 0) return null;
  return element(
    'section',
    { class: `type l-${layer}` },
    heading(rank, layerSign(layer), ' ', say(setting, coded('layer', layer))),
    element('p', { class: 'small' }, say(setting, coded('layer', `${layer}-meaning`))),
    claims.map((claim) => (claim.layer === layer ? claimPart(ground, claim) : partPart(ground, claim, layer))),
  );
}

function othersOf(ground: ClaimGround): Child {
  const { others } = ground.article;
  return others.length === 0 ? null : others.map((passage) => passagePart(ground, passage));
}
