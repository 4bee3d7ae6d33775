// A page that puts another speaker in the place of the official who was read, under the press that opens a card of what he goes on to say.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, pointOnMark, until, type World } from '../world.ts';
import { allMarks, OUTLOOK, RULE, visitHostile } from './hostile.ts';

const OFFICIAL = 'Wang Wentao, China’s commerce minister, said export controls on rare earths would be tightened.';
const TRADER = 'Pieter de Vries, a metals trader in Rotterdam, said export controls on rare earths would be tightened.';
const SAID = 'He said China would ban all exports of dysprosium and terbium to Europe from December.';
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>China tightens rare earth export controls</title></head>
<body><main><article><h1>China tightens rare earth export controls</h1><p>${RULE}</p><p id="who">${OFFICIAL}</p><p>${SAID}</p><p>${OUTLOOK}</p></article></main>
<script>addEventListener('pointerdown', () => { document.getElementById('who').firstChild.data = ${JSON.stringify(TRADER)} }, true)</script></body></html>`;

describe.each(['chrome', 'firefox'] as const)('a page that replaces who speaks in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  it('has its card tell who stands there now, and nobody else before', async () => {
    const visit = await visitHostile(world, PAGE);
    await visit.read();
    await until('the marks', async () => (await allMarks(visit.page)).length >= 4);
    const point = await until('the mark', () => pointOnMark(visit.page, 'ban all exports'));
    await visit.page.bringToFront();
    await visit.page.mouse.click(point.x, point.y, { delay: 60 });
    const first = await until('a card', async () => (await visit.card())?.text);
    expect(first).toContain('Pieter de Vries');
    expect(first).not.toContain('Chinese government');
  });
});
