import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer';
import { LANGUAGES, type Language } from '../../src/core/settings/languages.ts';

/** A picture with its place on a sheet. */
export interface Placed {
  readonly surface: string;
  readonly language: Language;
  /** Browser and look. */
  readonly column: string;
  readonly file: string;
  readonly hasFaults: boolean;
}

/** Widest that a picture is on a sheet, in CSS pixels; a surface that is narrower keeps its size. */
const WIDEST = 640;

/** Puts the pictures of one surface side by side, a row a language, into one PNG file. */
export async function renderContactSheet(browser: Browser, placed: readonly Placed[], file: string): Promise<void> {
  const page = await browser.newPage();
  const columns = [...new Set(placed.map(({ column }) => column))];
  await page.setViewport({ width: columns.length * (WIDEST + 16) + 16, height: 800 });
  await page.setContent(sheetHtml(placed, columns), { waitUntil: 'load' });
  const box = await page.evaluate(() => {
    const { width, height } = document.querySelector('table')?.getBoundingClientRect() ?? { width: 1, height: 1 };
    return { width: Math.ceil(width), height: Math.ceil(height) };
  });
  await page.screenshot({ path: file as `${string}.png`, clip: { x: 0, y: 0, ...box } });
  await page.close();
}

function sheetHtml(placed: readonly Placed[], columns: readonly string[]): string {
  const languages = [...new Set(placed.map(({ language }) => language))];
  const rows = languages.map((language) => {
    const cells = columns.map((column) => cellHtml(placed.find((one) => one.language === language && one.column === column)));
    return `<tr><td colspan="${columns.length}" class="name">${LANGUAGES[language]} (${language})</td></tr><tr>${cells.join('')}</tr>`;
  });
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>
    <table><tr>${columns.map((column) => `<th>${column}</th>`).join('')}</tr>${rows.join('')}</table>`;
}

function cellHtml(placed: Placed | undefined): string {
  if (!placed) return '<td></td>';
  const data = readFileSync(placed.file).toString('base64');
  return `<td><img class="${placed.hasFaults ? 'faulty' : ''}" src="data:image/png;base64,${data}"></td>`;
}

const STYLE = `
  body { margin: 0; background: #9a958a; font: 16px sans-serif }
  table { border-spacing: 8px; background: #9a958a }
  td { vertical-align: top; padding: 0 }
  .name { font-weight: bold; padding-block-start: 12px }
  img { display: block; max-width: ${WIDEST}px }
  .faulty { outline: 6px solid #d22 }`;
