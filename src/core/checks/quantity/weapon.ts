import { seriesById } from '../../knowledge/reference-series.ts';
import type { Check } from '../check.ts';
import type { Claimed } from './claimed.ts';
import { amountOf, noteOf, phrase } from './phrases.ts';
import { type Reference, referencesOf } from './reference.ts';
import { says, WORDS } from './words.ts';

type Weapon = keyof typeof WORDS.weapons;

/** Kilograms within which a figure is the one that is repeated, as it is rounded and turned from pounds. */
const REPEATED: Readonly<Record<Weapon, readonly [number, number]>> = {
  f35: [385, 435],
  destroyer: [2300, 2650],
  submarine: [4000, 4700],
};
const SERIES: Readonly<Record<Weapon, string>> = {
  f35: 'f35-weight-press',
  destroyer: 'destroyer-weight-press',
  submarine: 'submarine-weight-press',
};

function last(id: string): Reference | null {
  const series = seriesById(id);
  return (series && referencesOf(series).at(-1)) ?? null;
}

const POUND = 0.453_592;

/** "9,200 pounds" of a ship are no money. */
function kilogramsOf({ value, quantity }: Claimed): number {
  return quantity.unit === 'GBP' && /pounds?$/.test(quantity.text) ? quantity.value * POUND : value * 1000;
}

/** The note on the kilograms of rare earths in one aircraft or ship, where the figure is the one that is much repeated; or null. */
export function weaponNote(figure: Claimed): Check | null {
  const sentence = `${figure.before} ${figure.after}`;
  const kilograms = kilogramsOf(figure);
  const weapon = (Object.keys(REPEATED) as Weapon[]).find((one) => {
    const [least, most] = REPEATED[one];
    return kilograms >= least && kilograms <= most && says(sentence, WORDS.weapons[one]);
  });
  const press = weapon ? last(SERIES[weapon]) : null;
  if (!weapon || !press) return null;
  const materials = last('f35-weight-adamas-materials');
  const elements = last('f35-weight-adamas-elements');
  if (weapon !== 'f35' || !materials || !elements)
    return noteOf(`weapon-${weapon}`, figure, phrase(`weapon-${weapon}`, figure.text), [press], kilograms);
  const values = [figure.text, { message: amountOf(materials) }, { message: amountOf(elements) }] as const;
  return noteOf('weapon-f35', figure, phrase('weapon-f35', ...values), [press, materials, elements], kilograms);
}
