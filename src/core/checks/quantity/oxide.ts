import type { Form } from '../../claim/claim.ts';
import { seriesById } from '../../knowledge/reference-series.ts';
import type { Check } from '../check.ts';
import type { Claimed } from './claimed.ts';
import { noteOf, phrase, publisherIn } from './phrases.ts';
import { referencesOf } from './reference.ts';

/** Forms that figures of oxide are taken for. Output of magnets is of the same order: there the figure tells nothing. */
const NOT_OXIDE: ReadonlySet<Form | null> = new Set<Form>(['ore', 'metal']);
/** What China, or the world, mines and may mine or separate, in tonnes of oxide. */
const OF_OXIDE = ['quota-mining', 'quota-separation', 'mine-output-china', 'mine-output-world'];
/** Tonnes below which two figures may agree by chance. */
const LEAST = 50_000;

/** The note on a tonnage that is a reference's to the last digit, which counts oxide, where the sentence gives it as ore or metal. */
export function oxideNote(figure: Claimed): Check | null {
  const { value, measure } = figure;
  if (value < LEAST || !NOT_OXIDE.has(measure.form?.value ?? null)) return null;
  for (const id of OF_OXIDE) {
    const series = seriesById(id);
    const same = series && referencesOf(series).find(({ low, high }) => low === value || high === value);
    if (!same) continue;
    const values = [{ number: value }, publisherIn(same.series), { date: same.period }] as const;
    return { ...noteOf('oxide-tonnes', figure, phrase('oxide-tonnes', ...values), [same]), card: 'reo-vs-metal' };
  }
  return null;
}
