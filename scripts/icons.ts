// Renders the icons of public/icons from the drawings beside this file: `npx tsx scripts/icons.ts`, after a drawing changed.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bootstrap/places.mjs';
import { launchBrowser } from './browser/launch.ts';

/** Sizes in pixels and the drawing of each: the smaller the size, the less is drawn. */
const ICONS = [
  { size: 16, drawing: 'loupe-16.svg' },
  { size: 32, drawing: 'loupe-32.svg' },
  { size: 48, drawing: 'loupe.svg' },
  { size: 128, drawing: 'loupe.svg' },
] as const;

const out = join(ROOT, 'public', 'icons');
mkdirSync(out, { recursive: true });
const browser = await launchBrowser({ kind: 'chrome', headless: true });
try {
  const page = await browser.newPage();
  for (const { size, drawing } of ICONS) {
    const svg = readFileSync(join(ROOT, 'scripts', 'icons', drawing), 'utf8');
    await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: join(out, `loupe-${size}.png`) as `${string}.png`, omitBackground: true });
    console.log(`public/icons/loupe-${size}.png`);
  }
} finally {
  await browser.close();
}
