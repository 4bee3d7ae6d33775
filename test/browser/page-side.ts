// What tests put into a page: the dom layer under one global name.
import { extract } from '../../src/dom/extract/extract.ts';
import { extractInSlices } from '../../src/dom/extract/extract-in-slices.ts';
import { voteByReadability } from '../../src/dom/extract/vote-by-readability.ts';
import { applyStyles, openOverlay } from '../../src/dom/overlay.ts';
import { createPainter } from '../../src/dom/paint/painter.ts';
import { watchPage } from '../../src/dom/watch/watch-page.ts';

const pageSide = { extract, extractInSlices, voteByReadability, createPainter, watchPage, openOverlay, applyStyles };

/** Tests name it `loupe` in the page. */
export type PageSide = typeof pageSide;

Object.assign(globalThis, { loupe: pageSide });
