import type { Wording } from '../../core/checks/render.ts';
import { t } from '../../platform/i18n.ts';
import { formatDate, formatNumber, listOf } from '../intl.ts';

/** The words of notes in the browser's language. */
export const BROWSER_WORDING: Wording = {
  message: (key, values) => t(key, ...values),
  date: formatDate,
  number: formatNumber,
  list: listOf,
};
