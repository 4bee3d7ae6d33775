import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, openWorld, pointOnMark, pressInCard, selectWords, until, type Visit, type World } from './world.ts';

const PATH = 'www.mining.com/web/china-faster-magnet-licences/';
const PLAIN = 'http://en.people.cn:8080/web/china-faster-magnet-licences/';
/** A page like most, one that forbids the clipboard by its policy, which Firefox has no such of, and one that has none. */
const addressesFor = (kind: 'chrome' | 'firefox') => [
  `https://${PATH}`,
  ...(kind === 'chrome' ? [`https://${PATH}strict/`] : [PLAIN]),
];
const PASTE = 'https://www.mining.com/paste/';
const PASSAGE = 'Producers must name every end user';
const OTHER = 'one-year export licences';
/** Milliseconds for which a hand holds a button down: a page has frames enough to change its words meanwhile. */
const HAND = 120;
/** Listens as a page may that wants something else to be copied, and puts other words in the place of those that are selected. */
const HOSTILE = `<script>
  for (const type of ['copy', 'cut', 'beforecopy']) for (const on of [window, document]) on.addEventListener(type, (event) => {
    event.clipboardData?.setData('text/plain', 'the page’s own'); event.preventDefault();
  }, true);
  // The words that are selected become others as soon as something of ours is pressed.
  addEventListener('pointerdown', ({ target }) => {
    if (target.localName !== 'loupe-card') return;
    for (const p of document.querySelectorAll('p')) for (const node of p.childNodes)
      if (node.nodeType === 3 && node.data.includes('must name every')) node.data = node.data.replace('must name every', 'never name one');
  }, true);
  navigator.clipboard && (navigator.clipboard.writeText = async () => undefined);
</script>`;

describe.each(['chrome', 'firefox'] as const)('copying in %s', (kind) => {
  let world: World;
  let paste: Page;

  beforeAll(async () => {
    world = await openWorld(kind);
    const html = fixture('demo/index.html').replace('<head>', `<head>${HOSTILE}`);
    world.web.serve(`https://${PATH}`, html);
    world.web.serve(`https://${PATH}strict/`, { body: html, headers: { 'permissions-policy': 'clipboard-write=()' } });
    world.web.serve(PLAIN, html);
    world.web.serve(PASTE, '<!doctype html><title>Paste</title><textarea></textarea>');
  });
  afterAll(() => world?.close());

  /** What is on the clipboard, as text and as HTML. */
  async function pasted(): Promise<{ readonly text: string; readonly html: string }> {
    paste ??= (await world.visit(PASTE)).page;
    await paste.bringToFront();
    await paste.evaluate(() => {
      const field = document.querySelector('textarea');
      if (field) field.value = '';
      field?.focus();
      document.addEventListener('paste', ({ clipboardData: data }) => {
        Object.assign(globalThis, { got: { text: data?.getData('text/plain'), html: data?.getData('text/html') } });
      });
    });
    await paste.keyboard.down('Control');
    await paste.keyboard.press('v', { commands: ['paste'] });
    await paste.keyboard.up('Control');
    return until('the paste', () => paste.evaluate(() => (globalThis as { got?: { text: string; html: string } }).got));
  }

  async function opened(address: string): Promise<Visit> {
    const visit = await world.visit(address);
    await visit.read();
    await visit.page.bringToFront();
    return visit;
  }
  const said = (visit: Visit, words: string) => until(words, async () => (await visit.card())?.text.includes(words));

  it.each(addressesFor(kind))('takes what was selected on %s', async (address) => {
    const visit = await opened(address);
    await selectWords(visit.page, PASSAGE);
    await pressInCard(world, visit, 'Copy passage', { delay: HAND });
    await said(visit, 'Passage copied');
    expect((await pasted()).text).toBe(PASSAGE);
    expect(await visit.page.evaluate(() => document.body.textContent)).not.toContain(PASSAGE);
    await visit.page.bringToFront();
    await selectWords(visit.page, OTHER);
    await pressInCard(world, visit, 'Copy citation');
    await said(visit, 'Citation copied');
    expect((await pasted()).text).toMatch(/^“one-year export licences” \(.*, \d{4}\)\n.*Retrieved/);
  });

  it.each(addressesFor(kind))('takes a claim from its card over %s, formatted', async (address) => {
    const visit = await opened(address);
    const point = await until('the mark', () => pointOnMark(visit.page, PASSAGE));
    await visit.page.mouse.click(point.x, point.y);
    await said(visit, 'Citation (APA 7)');
    await pressInCard(world, visit, 'Link');
    await said(visit, 'Copied: Link');
    const { text: link } = await pasted();
    expect(link).toMatch(/^https?:\/\/\S+#:~:text=\S+$/);
    await visit.page.bringToFront();
    await pressInCard(world, visit, 'More');
    await pressInCard(world, visit, 'Chicago 17');
    await said(visit, 'Copied: Chicago 17');
    const { text, html } = await pasted();
    expect(text).toContain('accessed ');
    expect(html).toContain('<i>');
    // The style used last comes first from then on, in every card.
    await said(visit, 'Citation (Chicago 17)');
    await pressInCard(world, visit, 'APA 7');
    await said(visit, 'Copied: APA 7');
  });
});
