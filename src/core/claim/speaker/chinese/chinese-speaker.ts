import type { Attribution } from '../speech-cues.ts';
import { beforeColon, spoken } from './beside-chinese-verb.ts';
import { labelled, statePosition } from './chinese-labels.ts';
import type { ChineseLooked, Found } from './chinese-looked.ts';
import { shortNamesInChinese, titleOf } from './chinese-name.ts';
import { sourcesIn } from './sources.ts';

function firstOf(found: readonly (Found | null)[]): Attribution | null {
  const first = found.filter((one) => one !== null).toSorted((a, b) => a.at - b.at)[0];
  if (!first) return null;
  const { at: _, ...attribution } = first;
  return attribution;
}

/** The speaker whom a Chinese sentence names, or null where it names none. */
export function namedSpeakerInChinese(looked: ChineseLooked): Attribution | null {
  const found =
    firstOf([...sourcesIn(looked), spoken(looked)]) ??
    firstOf([beforeColon(looked)]) ??
    firstOf([labelled(looked)]) ??
    firstOf([statePosition(looked)]);
  if (found) remember(found, looked);
  return found;
}

/** Keeps who spoke under the names, and the post or title, that they may be called again by. */
function remember(found: Attribution, { heard, roles }: ChineseLooked): void {
  const { name, words } = found;
  const role = roles.findLast(({ end }) => words !== null && end <= words.end && end > words.start);
  const title = role && titleOf(role.word);
  if (name !== null) for (const short of shortNamesInChinese(name, title ?? '')) heard.byName.set(short, found);
  if (role && title) for (const post of [role.word, title]) heard.byName.set(post, found);
  heard.last = found;
  const isPerson = !role || (!role.isDocument && role.kind !== 'unnamed');
  if (isPerson || name !== null) heard.lastPerson = found;
}
