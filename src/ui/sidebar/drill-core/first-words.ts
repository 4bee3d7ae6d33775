/** UTF-16 units of a claim that a band is called by. */
const MOST = 60;

/** How a sentence begins: whole where it is short, else cut between words, or where it has no spaces between characters. */
export function firstWords(text: string): string {
  if (text.length <= MOST) return text;
  const cut = text.slice(0, MOST).replace(/[\ud800-\udbff]$/, '');
  const end = cut.lastIndexOf(' ');
  return `${end > MOST / 2 ? cut.slice(0, end) : cut}…`;
}
