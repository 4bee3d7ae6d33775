const LIST = '\\d{1,5}(?:(?:\\s?,\\s|,?\\sand\\s|\\s?&\\s?|\\s?[-–]\\s?|\\sto\\s)(?:[Nn]os?\\.\\s?)?\\d{1,5}\\b)*';
/** "Announcement No. 61", "Announcements 55, 56 and 57", "No. 18": with a capital, for a buyer orders 300 tonnes. */
const ENGLISH = new RegExp(
  `(?:\\b(?:Announcement|Notice|Circular|Order|Decree|Proclamation|Regulation)s?\\s(?:(?:[Nn]os?\\.?|[Nn]umbers?)\\s?)?|\\b[Nn]os?\\.\\s?)(${LIST})`,
  'gu',
);
const CHINESE = /第\s?(\d{1,4})\s?号|(?<!\d)(\d{1,4})号(?:公告|令|文)/g;

/** The numbers of the instruments that a readable text names, without their years. */
export function instrumentsIn(text: string): readonly number[] {
  const english = Array.from(text.matchAll(ENGLISH), ([, list = '']) => list.match(/\d{1,5}/g) ?? []).flat();
  const chinese = Array.from(text.matchAll(CHINESE), ([, one, other]) => one ?? other ?? '');
  return [...english, ...chinese].map(Number);
}
