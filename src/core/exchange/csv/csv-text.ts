/**
 * What a spreadsheet may take for a formula, in the first place or behind white space, marks of quotation and what is not
 * seen, which some strip: in ASCII and in the full-width forms that some treat alike.
 */
const FORMULA = /^[\s\p{C}'"‘’“”`]*[=+\-@＝＋－﹣−＠]/u;
/** Also what a spreadsheet strips at the start of a cell. */
const AT_START = /^[\s\p{C}'"‘’“”`]*[=+\-@＝＋－﹣−＠\t\r]/u;

/**
 * What ends a cell or a row where cells are told by semicolons, as spreadsheets of most of Europe do in every CSV file: there only
 * a cell that begins its row is quoted, and in all others quotation marks are letters.
 */
const ENDS_ELSEWHERE = /(?<=[;\t\r\n])/;

/**
 * Rows as a CSV file (RFC 4180): every cell in quotation marks, lines ended by CR LF. What a spreadsheet could take for a formula,
 * also where it tells cells by semicolons, has an apostrophe put before it, which shows that it is text: what a page says may be
 * carried out otherwise.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  // A half character cannot be written, and a zero ends a cell for some readers.
  const written = text.replace(/\p{Cs}/gu, '\uFFFD').replaceAll('\0', '');
  const [first = '', ...others] = written.split(ENDS_ELSEWHERE);
  const inert = [first, ...others.map((part) => (FORMULA.test(part) ? `'${part}` : part))].join('');
  return `"${AT_START.test(written) ? "'" : ''}${inert.replaceAll('"', '""')}"`;
}
