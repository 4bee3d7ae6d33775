import countries from '../core/knowledge/data/countries.json';
import { tCode, uiLanguage } from '../platform/i18n.ts';

/** Codes of the countries that figures are of, by the names that the data has for them. */
const COUNTRIES: Readonly<Record<string, string>> = countries;
/** What else figures are of and has a message: places within China, and ships. */
export const WORDED: ReadonlySet<string> = new Set([
  'Inner Mongolia',
  'Jiangxi',
  'Ganzhou',
  'Baotou',
  'Sichuan',
  'Guangdong',
  'Guangxi',
  'Fujian',
  'Yunnan',
  'Ningbo',
  'Arleigh Burke destroyer',
  'Virginia submarine',
]);

/**
 * Of what or whom a figure is, in the reader's language ("USA" for `US`), where the data names it in English; names of
 * companies and models stay as they are.
 */
export function whoseInWords(name: string): string {
  const code = Object.hasOwn(COUNTRIES, name) ? COUNTRIES[name] : undefined;
  if (code !== undefined) return countryName(code);
  return WORDED.has(name) ? tCode('whose', name.toLowerCase().replaceAll(' ', '-')) : name;
}

/** Short ("US"), but no abbreviation with full stops, as French has it, and no second name in brackets, as Myanmar has it. */
function countryName(code: string): string {
  const named = (style: 'short' | 'long'): string =>
    new Intl.DisplayNames(uiLanguage(), { type: 'region', style, fallback: 'code' }).of(code) ?? code;
  const short = named('short');
  return (short.includes('.') ? named('long') : short).replace(/\s?[（(].+[)）]$/, '');
}
