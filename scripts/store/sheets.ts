// The pages that the browser renders into the stores' pictures. Sizes are CSS pixels, one to a pixel of the picture.

/** A picture, as the text of a `data:` address holds it. */
export type Base64Png = string;

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a screenshot, the same in all stores. */
export const SCREENSHOT: Size = { width: 1280, height: 800 };
/** The sidebar's width in the pictures; the line beside it takes one pixel more. */
export const SIDEBAR_WIDTH = 420;

const image = (png: Base64Png) => `<img alt="" src="data:image/png;base64,${png}">`;

const sheet = (css: string, body: string) =>
  `<!doctype html><meta charset="utf-8"><style>*{box-sizing:border-box}html,body{margin:0;overflow:hidden}img{display:block}${css}</style>${body}`;

/** One picture and nothing else. */
export function plainSheet(picture: Base64Png): string {
  return sheet('', image(picture));
}

/** Page and sidebar side by side, as a reader has them: no browser pictures its own side panel. */
export function besideSheet(page: Base64Png, sidebar: Base64Png): string {
  return sheet('body{display:flex}aside{border-left:1px solid #9a958a}', `${image(page)}<aside>${image(sidebar)}</aside>`);
}

/** A popup in a plain frame over its page, where a browser hangs it from the toolbar. */
export function overSheet(page: Base64Png, popup: Base64Png): string {
  const css = `div{position:absolute;top:10px;right:28px;border:1px solid #867f6c;border-radius:8px;overflow:hidden;
    box-shadow:0 10px 36px rgb(30 28 20/.34)}`;
  return sheet(css, `${image(page)}<div>${image(popup)}</div>`);
}

/** What a tile shows: the icon's drawing, and words. */
export interface TileWords {
  /** Text of an SVG. */
  readonly icon: string;
  readonly name: string;
  readonly line: string;
}

/** The stores' promotional tiles: the small one of Chrome and Edge, and the wide one of Chrome. */
export const TILES: Readonly<Record<string, Size>> = {
  'tile-440x280': { width: 440, height: 280 },
  'tile-1400x560': { width: 1400, height: 560 },
};

/** A line under words, in the style and colour of one layer of claims, as a strip that repeats. */
const LAYER_LINES = {
  official: ['#e0705b', 'M0 4h24'],
  reported: ['#6fb6cc', 'M1 4h4M9 4h4M17 4h4'],
  interpretation: ['#d9ab3c', 'M0 5q3-5 6 0t6 0t6 0t6 0'],
  forecast: ['#b492dd', 'M0 4h8M12 4h8'],
} as const;

function layerLine(layer: keyof typeof LAYER_LINES): string {
  const [colour, path] = LAYER_LINES[layer];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="8"><path d="${path}" fill="none" stroke="${colour}" stroke-width="3"/></svg>`;
  return `url('data:image/svg+xml,${encodeURIComponent(svg)}')`;
}

/** A tile of one size: icon, name and line, over the four lines that claims are marked with. */
export function tileSheet({ width, height }: Size, { icon, name, line }: TileWords): string {
  const unit = Math.min(width / 44, height / 24);
  const strips = (Object.keys(LAYER_LINES) as (keyof typeof LAYER_LINES)[]).map(
    (layer) => `<i style="background-image:${layerLine(layer)}"></i>`,
  );
  const css = `
    body{width:${width}px;height:${height}px;background:#17333d;color:#fffdf8;font-size:${unit}px;
      display:grid;place-content:center;justify-items:center;font-family:"Iowan Old Style",Palatino,Charter,"Noto Serif",Georgia,"DejaVu Serif",serif}
    header{display:flex;align-items:center;gap:1.4em}
    header svg{width:8.4em;height:8.4em}
    h1{margin:0;font-size:5.4em;line-height:1;font-weight:600}
    p{margin:1.1em 0 1.3em;font-size:2em;line-height:1.3;color:#e6e0cf;text-align:center}
    footer{display:flex;gap:1.2em;width:34em}
    i{flex:1;height:8px;background-repeat:repeat-x}`;
  return sheet(css, `<header>${icon}<h1>${name}</h1></header><p>${line}</p><footer>${strips.join('')}</footer>`);
}
