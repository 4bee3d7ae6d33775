import type { Stage } from '../../claim/claim.ts';
import type { Series } from '../../knowledge/series.ts';
import type { Check, Message, MessageValue } from '../check.ts';
import type { ClaimSubject } from '../subject.ts';
import type { Claimed } from './claimed.ts';
import { yearOfReading } from './compare.ts';
import { type Time, yearOf } from './period.ts';
import { amountOf, noteOf, phrase, publisherOf } from './phrases.ts';
import { positionOf, type Reference, referencesOf } from './reference.ts';

interface Staged {
  readonly stage: Stage;
  readonly reference: Reference;
}

/** References of this many years back still say where a share lies. */
const RECENT = 2;
/** Stages that are named where the figure is near none. */
const MOST = 3;

/** The newest reference of the first series of a stage that has one, up to the year that is told; one that is near before others. */
function newest(series: readonly Series[], year: number, figure: Claimed): Reference | null {
  for (const one of series) {
    const known = referencesOf(one).filter(({ period, low, high }) => {
      const own = Number(period.slice(0, 4));
      return own <= year && own >= year - RECENT && (low !== null || high !== null);
    });
    const last = known.findLast((reference) => positionOf(figure, reference) === 'near') ?? known.at(-1);
    if (last) return last;
  }
  return null;
}

function item({ stage, reference }: Staged): Message {
  const publisher = publisherOf(reference.series, reference.isByEdition, reference.isUnread);
  return phrase(
    'stage-in',
    { message: phrase(`stage-${stage}`) },
    publisher,
    { message: amountOf(reference) },
    { date: reference.period },
  );
}

const items = (staged: readonly Staged[]): MessageValue => ({ list: staged.map(item) });

/** The note on a share of "the world's rare earths": to which stages it is near and to which not; null where none is known. */
export function noStageNote(
  stages: readonly { readonly stage: Stage; readonly series: readonly Series[] }[],
  figure: Claimed,
  time: Time,
  subject: ClaimSubject,
): Check | null {
  const year = yearOf(time) ?? (typeof time === 'string' ? yearOfReading(subject) : null);
  if (year === null) return null;
  const known: Staged[] = stages.flatMap(({ stage, series }) => {
    const reference = newest(series, year, figure);
    return reference ? [{ stage, reference }] : [];
  });
  if (known.length < (typeof time === 'string' ? 2 : 1)) return null;
  const near = known.filter(({ reference }) => positionOf(figure, reference) === 'near');
  const far = known.filter(({ reference }) => /^(?:above|below)$/.test(positionOf(figure, reference)));
  const named = near.length > 0 ? far.filter(({ reference }) => !reference.isUnread).slice(0, 1) : known.slice(0, MOST);
  const used = [...near, ...named].map(({ reference }) => reference);
  const message =
    near.length === 0
      ? phrase('no-stage-far', figure.text, items(named))
      : named.length === 0
        ? phrase('no-stage-near', figure.text, items(near))
        : phrase('no-stage-near-not', figure.text, items(near), items(named));
  return noteOf('stage', figure, message, used);
}
