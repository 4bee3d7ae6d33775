import type { Message } from '../../core/checks/check.ts';
import { documentName, publisherName, ruleName } from '../../core/checks/names.ts';
import { valueText, type Wording } from '../../core/checks/render.ts';
import type { Instrument } from '../../core/knowledge/instrument.ts';
import { t, uiLanguage } from '../../platform/i18n.ts';
import { formatDate, formatLarge, formatNumber, listOf } from '../intl.ts';

/** The words of notes in the browser's language. */
export const BROWSER_WORDING: Wording = {
  message: (key, values) => t(key, ...values),
  date: formatDate,
  number: formatNumber,
  large: formatLarge,
  list: listOf,
};

const inWords = (message: Message): string => valueText({ message }, BROWSER_WORDING);

/** The name of a rule in the browser's language. */
export function ruleInWords(rule: Pick<Instrument, 'id' | 'name'>): string {
  return inWords(ruleName(rule));
}

/** The title of a document: in English as the knowledge has it, in other languages an announcement by its number and year. */
export function titleInWords(title: string): string {
  const name = uiLanguage().startsWith('en') ? null : documentName(title);
  return name ? inWords(name) : title;
}

/** The name of a publisher in the browser's language, with what its figures are: "UN Comtrade (gross weight)". */
export function publisherInWords(publisher: string): string {
  const { name, remark } = publisherName(publisher);
  const words = valueText(name, BROWSER_WORDING);
  return remark === null ? words : t('aside', words, inWords(remark));
}
