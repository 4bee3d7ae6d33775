/** A colour: red, green and blue of sRGB from 0 to 255, null where they cannot be told; and how much of it covers, from 0 to 1. */
export interface Ink {
  readonly channels: Channels | null;
  readonly cover: number;
}

/** Red, green and blue. */
export type Channels = readonly [number, number, number];

type Matrix = readonly [Channels, Channels, Channels];

/** From the other spaces to linear sRGB, by https://www.w3.org/TR/css-color-4/#color-conversion-code */
const FROM_P3: Matrix = [
  [1.2249402, -0.2249402, 0],
  [-0.0420569, 1.0420569, 0],
  [-0.0196376, -0.0786361, 1.0982735],
];
const FROM_XYZ: Matrix = [
  [3.2409699, -1.5373832, -0.4986108],
  [-0.9692436, 1.8759675, 0.0415551],
  [0.0556301, -0.203977, 1.0569715],
];
const FROM_XYZ_D50: Matrix = [
  [3.1341359, -1.6173864, -0.4906623],
  [-0.9787955, 1.9161415, 0.0334543],
  [0.0719553, -0.2289768, 1.405386],
];
const CONES: Matrix = [
  [1, 0.3963378, 0.2158038],
  [1, -0.1055613, -0.0638542],
  [1, -0.0894842, -1.2914855],
];
const FROM_CONES: Matrix = [
  [4.0767417, -3.3077116, 0.2309699],
  [-1.268438, 2.6097574, -0.3413194],
  [-0.0041961, -0.7034186, 1.7076147],
];
/** The white that Lab is measured by. */
const WHITE_D50: Channels = [0.9642956, 1, 0.8251046];

/** What a colour is, as a browser gives it for a computed style; null where it is none. */
export function inkOf(computed: string): Ink | null {
  if (computed === 'transparent') return { channels: [0, 0, 0], cover: 0 };
  const [, name = '', inside = ''] = /^([a-z]+)\(([^()]*)\)$/.exec(computed) ?? [];
  const parts = inside.split(/[\s,/]+/).filter(Boolean);
  const space = name === 'color' ? (parts.shift() ?? '') : name;
  const [a = 0, b = 0, c = 0, cover = 1] = parts.map((part) => (part === 'none' ? 0 : Number.parseFloat(part)));
  return parts.length < 3 ? null : { channels: channelsOf(space, [a, b, c]), cover };
}

/** All colours that a picture or a shadow is made of, as far as it names them. */
export function inksIn(computed: string): readonly Ink[] {
  return (computed.match(/\b[a-z]+\([^()]*\)/g) ?? []).flatMap((colour) => inkOf(colour) ?? []);
}

/** How light a colour looks, from 0 to 100: L* of CIE Lab. */
export function lightnessOf(channels: Channels): number {
  const [red, green, blue] = each(channels, (part) => toLinear(part / 255));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > 216 / 24_389 ? 116 * Math.cbrt(luminance) - 16 : (luminance * 24_389) / 27;
}

function channelsOf(space: string, parts: Channels): Channels | null {
  switch (space) {
    case 'rgb':
    case 'rgba':
      return parts;
    case 'srgb':
      return each(parts, (part) => part * 255);
    case 'srgb-linear':
      return shown(parts);
    case 'display-p3':
      return shown(by(FROM_P3, each(parts, toLinear)));
    case 'xyz':
    case 'xyz-d65':
      return shown(by(FROM_XYZ, parts));
    case 'xyz-d50':
      return shown(by(FROM_XYZ_D50, parts));
    case 'lab':
      return fromLab(parts);
    case 'lch':
      return fromLab(fromPolar(parts));
    case 'oklab':
      return fromOklab(parts);
    case 'oklch':
      return fromOklab(fromPolar(parts));
    default:
      return null;
  }
}

function fromPolar([lightness, chroma, hue]: Channels): Channels {
  const angle = (hue * Math.PI) / 180;
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
}

function fromOklab(parts: Channels): Channels {
  return shown(
    by(
      FROM_CONES,
      each(by(CONES, parts), (part) => part ** 3),
    ),
  );
}

function fromLab([lightness, a, b]: Channels): Channels {
  const middle = (lightness + 16) / 116;
  const cubed = (part: number) => (part ** 3 > 216 / 24_389 ? part ** 3 : (116 * part - 16) / (24_389 / 27));
  const [x, y, z] = each([middle + a / 500, middle, middle - b / 200], cubed);
  return shown(by(FROM_XYZ_D50, [x * WHITE_D50[0], y * WHITE_D50[1], z * WHITE_D50[2]]));
}

function toLinear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** Linear parts of 0 to 1 as a screen has them. */
function shown(linear: Channels): Channels {
  return each(linear, (part) => {
    const within = Math.min(1, Math.max(0, part));
    return 255 * (within <= 0.0031308 ? 12.92 * within : 1.055 * within ** (1 / 2.4) - 0.055);
  });
}

function each([a, b, c]: Channels, change: (part: number) => number): Channels {
  return [change(a), change(b), change(c)];
}

function by([a, b, c]: Matrix, parts: Channels): Channels {
  const times = (row: Channels) => row[0] * parts[0] + row[1] * parts[1] + row[2] * parts[2];
  return [times(a), times(b), times(c)];
}
