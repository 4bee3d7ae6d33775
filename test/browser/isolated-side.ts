// The content script of a small extension: does in its own world what the reader does, and leaves what it saw in an
// attribute for the test to read.
import { extract } from '../../src/dom/extract/extract.ts';
import { applyStyles, openOverlay } from '../../src/dom/overlay.ts';
import { createPainter } from '../../src/dom/paint/painter.ts';

function tryAll(): Record<string, unknown> {
  const extraction = extract(document, location.href);
  if (extraction.status !== 'ok') return { status: extraction.status };
  const { article, map } = extraction;
  const range = map.rangeOf({ start: article.text.indexOf('Separation'), end: article.text.indexOf('Separation') + 17 });
  if (!range) return { status: 'no range' };
  const painter = createPainter(document);
  painter.paint([{ id: 'a', layer: 'official', range, isMarked: true }]);
  const box = range.getBoundingClientRect();
  const idAtText = painter.hitAt(box.left + box.width / 2, box.top + box.height / 2)?.id ?? null;
  const { root, host } = openOverlay(document);
  applyStyles(root, 'p { color: rgb(1, 2, 3) }');
  const line = document.createElement('p');
  root.append(line);
  const colour = getComputedStyle(line).color;
  const isInTopLayer = host.matches(':popover-open');
  host.remove();
  return {
    status: 'ok',
    blocks: article.blocks.length,
    quote: range.toString(),
    isWiped: painter.isWiped(),
    idAtText,
    colour,
    isInTopLayer,
  };
}

function report(): Record<string, unknown> {
  try {
    return tryAll();
  } catch (error) {
    return { status: String(error) };
  }
}

document.documentElement.setAttribute('data-isolated', JSON.stringify(report()));
