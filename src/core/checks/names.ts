import type { Instrument, InstrumentEvent } from '../knowledge/instrument.ts';
import type { Message, MessageValue } from './check.ts';

/** The data names rules and publishers in English. Here their names become messages, for each language to word. */

const NUMBERED = /Announcement No\. (\d+) of (\d{4})/;
/** Nothing but number and year: what names a part of an announcement has a message of its own. */
const WHOLE = new RegExp(`^${NUMBERED.source}$`);
const ORDER = / \(Order (\d+)\)$/;

const announcement = (match: RegExpExecArray): Message => ({ code: 'announcement', values: [match[1] ?? '', match[2] ?? ''] });

type Named = Pick<Instrument, 'id' | 'name'>;

const own = ({ id }: Pick<Named, 'id'>): Message => ({ code: `rule-${id}`, values: [] });

/** The name of a rule, a plan or an arrangement, as it stands in a sentence. */
export function ruleName(rule: Named): Message {
  const whole = WHOLE.exec(rule.name);
  if (whole) return announcement(whole);
  const order = ORDER.exec(rule.name);
  return order ? { code: 'rule-order', values: [{ message: own(rule) }, order[1] ?? ''] } : own(rule);
}

/** The name of the text that a rule is or stands in, without what tells its parts apart and without the number of its order. */
export function textName(rule: Named): Message {
  const numbered = NUMBERED.exec(rule.name);
  return numbered ? announcement(numbered) : own(rule);
}

/** Title of a document that is an announcement as a whole, whoever issued it, and in which language it is: "Announcement No. 61 of 2025, full Chinese text". */
const TITLE = new RegExp(`^(?:[A-Z]+(?:/[A-Z]+)* )?${NUMBERED.source}(?:, .+| \\([^()]+\\))?$`);

/** The name of the announcement that a document is by its title, or null where it is none. */
export function documentName(title: string): Message | null {
  const numbered = TITLE.exec(title);
  return numbered && announcement(numbered);
}

/** The name of a meeting, by the id of its card. */
export function meetingName(card: string): Message {
  return { code: `meeting-${card}`, values: [] };
}

/** What an amendment changed, in a few words; empty where the data does not say. */
export function changeName({ id }: Pick<Instrument, 'id'>, { date, note }: InstrumentEvent): MessageValue {
  return note === null ? '' : { message: { code: `changed-${id}-${date}`, values: [] } };
}

/** Publishers that languages name in words of their own; the others go by one name everywhere ("Adamas", "UN Comtrade"). */
export const PUBLISHERS: ReadonlySet<string> = new Set([
  'Chinatungsten',
  'China’s customs',
  'European Commission',
  'European Court of Auditors',
  'European Parliament',
  'IEA',
  'MIIT',
  'MOFCOM',
  'press',
  'USGS',
  'US Department of Defense',
  'US Department of Energy',
]);

const slug = (words: string): string =>
  words
    .toLowerCase()
    .replace(/’/g, '')
    .replace(/[^a-z]+/g, '-');

/** A publisher of figures, and what its figures are where it is not what all others count: "UN Comtrade", "gross weight". */
export function publisherName(publisher: string): { readonly name: MessageValue; readonly remark: Message | null } {
  // "SMM (capacity, not output)", "press, traced to CRS"
  const end = publisher.search(/, | \(/);
  const name = end < 0 ? publisher : publisher.slice(0, end);
  const remark = end < 0 ? null : publisher.slice(end + 2).replace(')', '');
  return {
    name: PUBLISHERS.has(name) ? { message: { code: `publisher-${slug(name)}`, values: [] } } : name,
    remark: remark === null ? null : { code: `publisher-of-${slug(remark)}`, values: [] },
  };
}
