// Renders the icons of public/icons from the drawings beside this file: `npx tsx scripts/icons.ts`, after a drawing changed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { BUTTON_SIZES, BUTTON_STATES } from '../src/platform/button.ts';
import { ROOT } from './bootstrap/places.mjs';
import { launchBrowser } from './browser/launch.ts';
import { withFewColours } from './icons/few-colours.ts';
import { encodePng, type Picture } from './icons/png.ts';

interface Icon {
  readonly name: string;
  /** Pixels. */
  readonly size: number;
  readonly drawing: string;
}

/** The smaller the size, the less is drawn. */
const LOUPE: readonly Icon[] = [
  { name: 'loupe', size: 16, drawing: 'loupe-16.svg' },
  { name: 'loupe', size: 32, drawing: 'loupe-32.svg' },
  { name: 'loupe', size: 48, drawing: 'loupe.svg' },
  { name: 'loupe', size: 128, drawing: 'loupe.svg' },
];
/** The toolbar button, in each of its states. */
const BUTTON: readonly Icon[] = BUTTON_STATES.flatMap((state) =>
  BUTTON_SIZES.map((size) => ({ name: `button-${state}`, size, drawing: `button-${state}.svg` })),
);

const out = join(ROOT, 'public', 'icons');
mkdirSync(out, { recursive: true });
const browser = await launchBrowser({ kind: 'chrome', headless: true });
try {
  const page = await browser.newPage();
  for (const { name, size, drawing } of [...LOUPE, ...BUTTON]) {
    const svg = readFileSync(join(ROOT, 'scripts', 'icons', drawing), 'utf8');
    const png = await encodePng(withFewColours(await rendered(page, svg, size)));
    writeFileSync(join(out, `${name}-${size}.png`), png);
    console.log(`public/icons/${name}-${size}.png ${png.length} bytes`);
  }
} finally {
  await browser.close();
}

async function rendered(page: Page, svg: string, size: number): Promise<Picture> {
  const rgba = await page.evaluate(
    async (drawing, pixels) => {
      const image = new Image(pixels, pixels);
      image.src = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
      await image.decode();
      const paper = new OffscreenCanvas(pixels, pixels).getContext('2d');
      paper?.drawImage(image, 0, 0, pixels, pixels);
      return [...(paper?.getImageData(0, 0, pixels, pixels).data ?? [])];
    },
    svg,
    size,
  );
  return { width: size, height: size, rgba: Uint8Array.from(rgba) };
}
