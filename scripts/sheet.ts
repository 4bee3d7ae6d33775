// `npm run sheet`: every surface of the built extension in every language, browser and look, side by side under
// artifacts/sheet. Exits with 1 where text is cut off or runs over anywhere.
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isLanguage, LANGUAGES, type Language } from '../src/core/settings/languages.ts';
import { ROOT } from './bootstrap/places.mjs';
import { type BrowserKind, launchBrowser } from './browser/launch.ts';
import { type Look, openStudio } from './pictures/studio.ts';
import { type Placed, renderContactSheet } from './sheet/contact-sheet.ts';
import { faultProbe, lineOf } from './sheet/probe.ts';
import { shootLanguages } from './sheet/shoot-languages.ts';

const OUT = join(ROOT, 'artifacts', 'sheet');
const BROWSERS: readonly BrowserKind[] = ['chrome', 'firefox'];
const LOOKS: readonly Look[] = ['light', 'dark'];

/** Words narrow down what is shown: browsers, looks, languages, and what names of surfaces begin with. */
const wanted = process.argv.slice(2);
const chosen = <T extends string>(all: readonly T[]): readonly T[] => {
  const some = all.filter((one) => wanted.includes(one));
  return some.length > 0 ? some : all;
};
const languages = chosen(Object.keys(LANGUAGES) as readonly Language[]);
const names = wanted.filter((word) => !isLanguage(word) && ![...BROWSERS, ...LOOKS].some((one) => one === word));

const placed: Placed[] = [];
let count = 0;
const probe = await faultProbe();
for (const kind of chosen(BROWSERS)) for (const look of chosen(LOOKS)) await shoot(kind, look);
if (placed.length === 0)
  throw new Error(`Nothing is called ${names.join(' or ')}: give browsers, looks, languages or names of surfaces.`);
await joinSheets();
console.log(count === 0 ? 'No text is cut off or runs over.' : `${count} faults.`);
process.exitCode = count === 0 ? 0 : 1;

async function shoot(kind: BrowserKind, look: Look): Promise<void> {
  const studio = await openStudio(kind, look);
  try {
    const isWanted = (surface: string): boolean => names.length === 0 || names.some((name) => surface.startsWith(name));
    const shots = await shootLanguages(studio, { languages, probe, isWanted, folder: join(OUT, 'pictures', kind, look) });
    console.log(`${kind} ${look}: ${shots.length} pictures`);
    for (const { surface, language, file, faults } of shots) {
      placed.push({ surface, language, column: `${kind}, ${look}`, file, hasFaults: faults.length > 0 });
      for (const fault of faults) console.log(`${kind} ${look} ${language} ${surface}: ${lineOf(fault)}`);
      count += faults.length;
    }
  } finally {
    await studio.close();
  }
}

async function joinSheets(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const browser = await launchBrowser({ kind: 'chrome', headless: true });
  try {
    for (const surface of new Set(placed.map((one) => one.surface))) {
      const file = join(OUT, `${surface}.png`);
      const own = placed.filter((one) => one.surface === surface);
      await renderContactSheet(browser, own, file);
      console.log(relative(ROOT, file));
    }
  } finally {
    await browser.close();
  }
}
