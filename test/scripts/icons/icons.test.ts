import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withFewColours } from '../../../scripts/icons/few-colours.ts';
import { encodePng, type Picture } from '../../../scripts/icons/png.ts';
import { BUTTON_SIZES, BUTTON_STATES, type ButtonState, buttonIcons } from '../../../src/platform/button.ts';
import { decodePng } from './decode-png.ts';

const PUBLIC = join(import.meta.dirname, '../../../public');
/** Toolbars: Firefox's light one, a middling theme, Firefox's dark one. */
const TOOLBARS = { light: 0xf2, middling: 0x8c, dark: 0x1e };

function pictureOf(state: ButtonState, size: number): Picture {
  return decodePng(readFileSync(join(PUBLIC, buttonIcons(state)[size] ?? '')));
}

/** How light each pixel is on a grey of that lightness: what is seen by whoever sees no colours. */
function lightness({ rgba }: Picture, ground: number): number[] {
  return Array.from({ length: rgba.length / 4 }, (_, at) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(at * 4, at * 4 + 4);
    const own = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    return ground + (own - ground) * (alpha / 255);
  });
}

/** Pixels that are lighter or darker by a third of the scale. */
function differing(one: readonly number[], other: readonly number[]): number {
  return one.filter((value, at) => Math.abs(value - (other[at] ?? 0)) > 85).length;
}

/** About as many pixels as the lens has around it. */
const OUTLINE = 25;

const PAIRS = BUTTON_STATES.flatMap((one, at) => BUTTON_STATES.slice(at + 1).map((other) => ({ one, other })));

describe('the pictures of the toolbar button', () => {
  it.each(BUTTON_STATES)('%s: there in each size, and small', (state) => {
    for (const size of BUTTON_SIZES) {
      const { width, height } = pictureOf(state, size);
      expect([width, height]).toEqual([size, size]);
    }
    expect(readFileSync(join(PUBLIC, buttonIcons(state)[16] ?? '')).length).toBeLessThan(800);
  });

  it.each(PAIRS)('$one and $other are told apart at 16 pixels without colour, on any toolbar', ({ one, other }) => {
    for (const ground of Object.values(TOOLBARS)) {
      expect(differing(lightness(pictureOf(one, 16), ground), lightness(pictureOf(other, 16), ground))).toBeGreaterThanOrEqual(6);
    }
  });

  it.each(BUTTON_STATES)('%s stands out from light, middling and dark toolbars', (state) => {
    for (const ground of Object.values(TOOLBARS)) {
      const seen = lightness(pictureOf(state, 16), ground);
      expect(
        differing(
          seen,
          seen.map(() => ground),
        ),
      ).toBeGreaterThanOrEqual(OUTLINE);
    }
  });

  it('are what the manifest begins with', () => {
    const manifest = JSON.parse(readFileSync(join(PUBLIC, '../manifest.json'), 'utf8'));
    const paths: string[] = Object.values(manifest.action.default_icon);
    expect(paths.map((path) => `/${path}`)).toEqual(Object.values(buttonIcons('rest')));
    expect([...paths, ...(Object.values(manifest.icons) as string[])].filter((path) => !existsSync(join(PUBLIC, path)))).toEqual(
      [],
    );
  });
});

const picture = (colours: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .chain(([width, height]) =>
      fc
        .array(fc.integer({ min: 0, max: colours - 1 }), { minLength: width * height, maxLength: width * height })
        .map((cells) => ({ width, height, rgba: Uint8Array.from(cells.flatMap((n) => [n & 255, n >> 8, 77, 128 + (n & 127)])) })),
    );

describe('a picture as PNG', () => {
  it.each([4, 200])('comes back as it was, with up to %i colours', async (colours) => {
    await fc.assert(
      fc.asyncProperty(picture(colours), async (one) => {
        expect(decodePng(await encodePng(one))).toEqual(one);
      }),
      { numRuns: 20 },
    );
  });

  it('is refused where it has more colours than a palette takes', async () => {
    const rgba = Uint8Array.from({ length: 17 * 17 * 4 }, (_, at) => (at % 4 === 3 ? 255 : (at >> 2) >> (at % 4 === 0 ? 8 : 0)));
    await expect(encodePng({ width: 17, height: 17, rgba })).rejects.toThrow('289 colours');
  });

  it('keeps the colours of surfaces as they are drawn, and rounds those of edges', () => {
    const rgba = Uint8Array.from({ length: 8 * 8 * 4 }, (_, at) => (at < 4 ? 100 : at % 4 === 3 ? 255 : 30));
    const { rgba: few } = withFewColours({ width: 8, height: 8, rgba });
    expect([...few.subarray(0, 8)]).toEqual([102, 102, 102, 102, 30, 30, 30, 255]);
  });
});
