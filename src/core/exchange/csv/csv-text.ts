/**
 * What a spreadsheet may take for a formula, in the first place or behind white space, marks of quotation and what is not
 * seen, which some strip: in ASCII and in the full-width forms that some treat alike.
 */
const FORMULA = /^[\s\p{C}'"‘’“”`]*[=+\-@＝＋－﹣−＠\t\r]/u;

/**
 * Rows as a CSV file (RFC 4180): every cell in quotation marks, lines ended by CR LF. A cell that a spreadsheet could take
 * for a formula has an apostrophe put before it, which shows that it is text: what a page says may be carried out otherwise.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  // A half character cannot be written, and a zero ends a cell for some readers.
  const written = text.replace(/\p{Cs}/gu, '\uFFFD').replaceAll('\0', '');
  return `"${(FORMULA.test(written) ? `'${written}` : written).replaceAll('"', '""')}"`;
}
