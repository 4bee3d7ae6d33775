import { type Check, isWorthALook, tellingOf } from '../../checks/check.ts';
import { renderMessage } from '../../checks/render.ts';
import type { Source } from '../../knowledge/card.ts';
import { isWorded } from '../notes.ts';
import { type Child, element, outsideLink, placeLink } from './markup.ts';
import type { Setting } from './setting.ts';
import { coded, filled, listed, say, textIn } from './worded.ts';

/** Where a claim stands in the report, by its id: the id of the place, and its number. */
export type Places = ReadonlyMap<string, { readonly place: string; readonly number: number }>;

/** Context notes with their sources, those that only agree with the references last; null where there are none. */
export function checkList(setting: Setting, checks: readonly Check[], places: Places): Child {
  const told = checks.filter((check) => isWorded(check, setting.words));
  if (told.length === 0) return null;
  const sorted = [...told.filter(isWorthALook), ...told.filter((check) => !isWorthALook(check))];
  return element(
    'ul',
    { class: 'checks' },
    sorted.map((check) => element('li', {}, checkItem(setting, check, places))),
  );
}

function checkItem(setting: Setting, check: Check, places: Places): Child {
  const { words, language } = setting;
  const kind = { look: coded('check_kind', check.kind), agrees: 'checks_agreeing', stands: 'checks_standing' }[tellingOf(check)];
  const dated = check.asOf === null ? null : element('li', {}, say(setting, 'fact_as_of', words.date(check.asOf)));
  const { sources: known } = setting.behind;
  const sources = check.sources.flatMap((id) => (Object.hasOwn(known, id) ? (known[id] ?? []) : []));
  const named = sources.toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary));
  const origin = [dated, ...named.map((source) => element('li', {}, sourceName(setting, source)))];
  return [
    element('p', { class: 'kind' }, say(setting, kind)),
    element('p', {}, textIn(renderMessage(check.message, words), language)),
    alsoAt(setting, check, places),
    origin.every((one) => one === null) ? null : element('ul', { class: 'sources' }, origin),
  ];
}

/** The other claims that a note bears on. */
function alsoAt(setting: Setting, { alsoAt: ids = [] }: Check, places: Places): Child {
  const others = ids.flatMap((id) => places.get(id) ?? []);
  if (others.length === 0) return null;
  const links = others.map(({ place, number }) => placeLink(place, setting.words.number(number)));
  const key = links.length === 1 ? 'report_also' : 'report_also_several';
  return element('p', { class: 'small' }, filled(setting, key, listed(setting, links)));
}

function sourceName(setting: Setting, { publisher, title, url, isPrimary, isLinkable }: Source): Child {
  const words = textIn(`${publisher}: ${title}`, null);
  const named = isLinkable ? outsideLink(url, words) : element('span', {}, words);
  return [
    isPrimary ? [element('span', { class: 'primary' }, say(setting, 'source_primary')), ' '] : null,
    named,
    isLinkable ? null : ` (${say(setting, 'source_not_linked')})`,
  ];
}
