// Pages whose scripts make their text, or change it for ever. They use timers and frames but no promises, so that the trace
// can tell what is whose.
import type { OtherPage } from './page.ts';
import { article, documentOf, paragraphs } from './prose.ts';

const KB = 1_000;
const MB = 1_000_000;

/** A root as frameworks have one, and the script that fills it, nested as they nest. */
function rendered(length: number, when: string): string {
  const text = JSON.stringify(article(paragraphs('en', length))).replaceAll('</', '<\\/');
  const script = `const html = ${text};
function render() {
  let at = document.getElementById('root');
  for (let depth = 0; depth < 12; depth++) { const div = document.createElement('div'); div.className = 'css-' + depth; at.append(div); at = div; }
  at.innerHTML = html;
}
${when}`;
  return documentOf(`<div id="root"></div><script>${script}</script>`, { title: 'Town news' });
}

/** Pieces of the article come one after the other, as in a list that loads when it is scrolled to. */
function inPieces(): string {
  const pieces = JSON.stringify(paragraphs('en', 200 * KB).split('\n')).replaceAll('</', '<\\/');
  return documentOf(
    `<main id="root"></main><script>const pieces = ${pieces}; let at = 0;
const more = () => { document.getElementById('root').insertAdjacentHTML('beforeend', pieces.slice(at, at + 10).join('')); at += 10; if (at < pieces.length) setTimeout(more, 100); };
more();</script>`,
  );
}

/** What makes a page change for ever: how, how often, and whether in the article. */
interface Change {
  readonly isInside: boolean;
  /** Code that has `change()` called again and again. */
  readonly again: string;
  /** Code of `change`; `box` is what it may change. */
  readonly change: string;
}

const FRAMES = '(function next() { change(); requestAnimationFrame(next) })()';
const OFTEN = 'setInterval(change, 100)';
/** What changes is marked, so that two pages can be held against each other without it. */
const BOX = '<div data-live><span>0</span></div>';

/** A page of `content` that changes for ever. */
export function livingPage(content: string, { isInside, again, change }: Change): string {
  const script = `<script>let count = 0; const box = document.querySelector('[data-live]'); function change() { count += 1; ${change} } ${again}</script>`;
  const body = isInside ? article(content.replace('</p>', `</p>${BOX}`)) : BOX + article(content);
  return documentOf(body + script);
}

const REPLACE = 'box.replaceChildren(Object.assign(document.createElement("span"), { textContent: "Index " + count }));';
const ENTRY =
  'const p = document.createElement("p"); p.textContent = "Update " + count + ": the works go on, the council says."; box.prepend(p); if (box.childNodes.length > 50) box.lastChild.remove();';

/** How the pages that change for ever do it. */
export const CHANGES = {
  'every frame, beside the article': { isInside: false, again: FRAMES, change: REPLACE },
  'every frame, in the article': { isInside: true, again: FRAMES, change: REPLACE },
  'every 100 ms, beside the article': { isInside: false, again: OFTEN, change: REPLACE },
  'every 100 ms, in the article': { isInside: true, again: OFTEN, change: 'box.firstChild.textContent = "Index " + count;' },
  'a live blog, an entry every 100 ms': { isInside: true, again: OFTEN, change: ENTRY },
} as const satisfies Readonly<Record<string, Change>>;

const living = Object.entries(CHANGES).map(
  ([name, change]): OtherPage => ({
    name: `changes ${name}`,
    kind: 'living',
    html: () => livingPage(paragraphs('en', 250 * KB), change),
  }),
);

/** Pages rendered by script, and pages that never rest. */
export const MOVING: readonly OtherPage[] = [
  { name: 'rendered by script at once, 250 KB', kind: 'rendered', html: () => rendered(250 * KB, 'render()') },
  { name: 'rendered by script at once, 1 MB', kind: 'rendered', html: () => rendered(MB, 'render()') },
  { name: 'rendered after 800 ms', kind: 'rendered', html: () => rendered(250 * KB, 'setTimeout(render, 800)'), settles: 1_800 },
  { name: 'rendered after 3 s', kind: 'rendered', html: () => rendered(250 * KB, 'setTimeout(render, 3000)'), settles: 5_600 },
  { name: 'rendered in pieces', kind: 'rendered', html: inPieces, settles: 1_800 },
  ...living,
];
