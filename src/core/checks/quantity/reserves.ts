import { seriesById } from '../../knowledge/reference-series.ts';
import type { Check } from '../check.ts';
import type { ClaimSubject } from '../subject.ts';
import type { Claimed } from './claimed.ts';
import { yearIn, yearOfReading } from './compare.ts';
import { type Time, yearOf } from './period.ts';
import { amountOf, datedValues, noteOf, phrase, publisherIn } from './phrases.ts';
import { positionOf, type Reference, referencesOf } from './reference.ts';
import { isSettled } from './source.ts';

/** How many years back a year without a reference is held against the newest. */
const RECENT = 3;

function known(id: string, year: number, told: number | null): readonly Reference[] {
  const series = seriesById(id);
  const all = series ? referencesOf(series).filter((one) => yearIn(one) <= year) : [];
  const own = all.filter((one) => yearIn(one) === told);
  if (own.length > 0 || (told !== null && told < year - RECENT)) return own;
  return all.slice(-2);
}

/** The note on China's share of the world's reserves: the tonnes on both sides, as the world's differ much from print to print. */
export function reservesNote(figure: Claimed, time: Time, subject: ClaimSubject): Check | null {
  // A print of one year tells of the year before.
  const year = yearOfReading(subject);
  const told = yearOf(time);
  const shares = known('reserves-share-usgs', year, told);
  const near = shares.filter((one) => /near|beside/.test(positionOf(figure, one)));
  const china = known('reserves-china', year, told).at(-1);
  if (!china || isSettled({ figure, near, newest: shares.at(-1), time }, subject)) return null;
  const world = known('reserves-world', year, told);
  const values = [figure.text, { message: amountOf(china) }, datedValues(world), publisherIn(china.series)] as const;
  return noteOf('reserves', figure, phrase('reserves-share', ...values), shares);
}
