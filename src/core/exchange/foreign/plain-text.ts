const ENTITIES = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'", nbsp: ' ' }));

/**
 * The words of a note in HTML. Not for showing as HTML, so that it need not be safe as such: a note is shown as the text
 * it is, whatever it holds.
 */
export function htmlText(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/div|\/li|\/h\d)\b[^<>]{0,1000}>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,1000}>/gi, '')
    .replace(/&(\w+|#39);/g, (entity, name: string) => ENTITIES.get(name) ?? entity)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
