import { LAYERS, type Layer, SPEAKERS, type SpeakerClass } from '../../claim/claim.ts';
import { layersIn } from '../../claim/said-in.ts';
import { languageTag } from '../../text-language.ts';
import { corePicture, layerBar, layerSign } from './core-picture.ts';
import { type Child, element, type Markup } from './markup.ts';
import type { ReportArticle, ReportClaim } from './report-article.ts';
import type { Setting } from './setting.ts';
import { coded, heading, type Rank, say, textIn } from './worded.ts';

/** Names that are told of a kind of speaker. */
const MOST_NAMES = 6;

/** The layers of what a claim says, each once. */
export const layersOf = ({ layer, read }: ReportClaim): readonly Layer[] => (read ? layersIn(read) : [layer]);

/** Who speaks in an article and as what, in figures, beside its drill core. */
export function voicesPart(setting: Setting, article: ReportArticle, rank: Rank): Markup {
  const { claims, reading } = article;
  const layers = LAYERS.map((layer) => [layer, claims.filter((claim) => layersOf(claim).includes(layer)).length] as const);
  const told = layers.filter(([, count]) => count > 0);
  return element(
    'section',
    { class: 'voices' },
    element(
      'div',
      { class: 'figures' },
      heading(rank, say(setting, 'voices')),
      element('p', {}, setting.words.count('report_claims', claims.length)),
      layerBar(told),
      element(
        'ul',
        { class: 'layers', 'aria-label': say(setting, 'voices_layers') },
        told.map((one) => layerItem(setting, one)),
      ),
      element('ul', { class: 'speakers', 'aria-label': say(setting, 'voices_speakers') }, speakers(setting, article)),
    ),
    reading && corePicture(setting, reading),
  );
}

function layerItem(setting: Setting, [layer, count]: readonly [Layer, number]): Markup {
  const number = element('span', { class: 'count' }, setting.words.number(count));
  return element('li', {}, layerSign(layer), element('span', {}, say(setting, coded('layer', layer))), number);
}

/** The kinds of speakers, the most frequent first, with those whom the article names. */
function speakers(setting: Setting, { claims, language }: ReportArticle): Child {
  const counted = SPEAKERS.map((speaker) => [speaker, claims.filter((claim) => claim.speaker === speaker)] as const);
  const told = counted.filter(([, own]) => own.length > 0).toSorted(([, a], [, b]) => b.length - a.length);
  return told.map(([speaker, own]) =>
    element(
      'li',
      {},
      element('span', {}, say(setting, coded('speaker', speaker)), namesIn(setting, own, language)),
      element('span', { class: 'count' }, setting.words.number(own.length)),
    ),
  );
}

function namesIn(setting: Setting, claims: readonly ReportClaim[], language: string | null): Child {
  const names = [...new Set(claims.flatMap(({ speakerName }) => speakerName ?? []))];
  if (names.length === 0) return null;
  const told = names.slice(0, MOST_NAMES).join(say(setting, 'list_separator'));
  const more = names.length > MOST_NAMES ? ' …' : '';
  return [element('span', { class: 'names', lang: languageTag(language) }, textIn(told, language)), more];
}

/** A speaker by name and kind. */
export function speakerOf(
  setting: Setting,
  { speaker, speakerName }: { readonly speaker: SpeakerClass; readonly speakerName: string | null },
  language: string | null,
): Child {
  const kind = say(setting, coded('speaker', speaker));
  if (!speakerName) return kind;
  return [element('span', { lang: languageTag(language) }, textIn(speakerName, language)), ` · ${kind}`];
}
