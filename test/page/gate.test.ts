import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runGate } from '../../src/page/gate/gate.ts';

const ARTICLE = 'China said exporters of rare earth magnets need a licence from today.';
const OTHER = 'The council approved a plan for new bus lanes along the river after a long debate.';

/** The background, which answers what it is asked. */
const sendMessage = vi.fn(async () => ({ ok: true, value: null }));

/** Runs the gate in a page of this HTML, with the test's clock. */
function visit(html: string, contentType = 'text/html'): Window & typeof globalThis {
  const { window } = new JSDOM(html, { url: 'https://www.reuters.com/a', contentType });
  Object.assign(window, { setTimeout, clearTimeout });
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  runGate();
  return window as unknown as Window & typeof globalThis;
}

describe('the gate', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    sendMessage.mockClear();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('asks for the reader once on a page about rare earths', async () => {
    visit(`<title>Curbs</title><p>${ARTICLE}</p>`);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('asks for nothing on another page', () => {
    visit(`<title>Lanes</title><p>${OTHER}</p>`);
    vi.advanceTimersByTime(60_000);
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('asks for nothing on what is no HTML', () => {
    visit(`<feed><title>Curbs</title><p>${ARTICLE}</p></feed>`, 'application/xml');
    vi.advanceTimersByTime(60_000);
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it.each([1_000, 4_000])('sees an article that comes %i milliseconds late', (delay) => {
    const { document } = visit('<title>News</title><div id="app"></div>');
    vi.advanceTimersByTime(delay);
    document.body.innerHTML = `<p>${ARTICLE}</p>`;
    expect(sendMessage).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5_000 - delay);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it.each([1_000, 4_000])('sees an article that comes %i milliseconds late behind a menu of any length', (delay) => {
    const menu = '<li><a href="#">Markets</a></li>\n'.repeat(2_000);
    const { document } = visit(`<title>News</title><ul>${menu}</ul><div id="app"></div>`);
    vi.advanceTimersByTime(delay);
    (document.getElementById('app') as HTMLElement).innerHTML = `<h1>Curbs</h1><p>${ARTICLE}</p>`;
    expect(sendMessage).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5_000 - delay);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('walks a crowded page once: what it looks at later are its paragraphs', () => {
    const menu = '<li><a href="#">Markets</a></li>\n'.repeat(2_000);
    const { document } = visit(`<title>News</title><ul>${menu}</ul>`);
    const next = vi.spyOn(document.defaultView?.TreeWalker.prototype as TreeWalker, 'nextNode');
    vi.advanceTimersByTime(60_000);
    // One step in each of the two later looks tells that there is text at all.
    expect(next).toHaveBeenCalledTimes(2);
  });

  it('stops looking after five seconds, or once the page has shown enough text', () => {
    const empty = visit('<title>News</title>');
    vi.advanceTimersByTime(5_000);
    empty.document.body.innerHTML = `<p>${ARTICLE}</p>`;
    const long = visit('<title>News</title>');
    long.document.body.innerHTML = `<p>${OTHER}</p>`.repeat(100);
    vi.advanceTimersByTime(1_500);
    long.document.body.innerHTML = `<p>${ARTICLE}</p>`;
    vi.advanceTimersByTime(60_000);
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('looks again where the page shows another address without loading, until it has asked', () => {
    const { document, history } = visit(`<title>Lanes</title><p>${OTHER}</p>`);
    const goTo = (path: string, text: string) => {
      history.pushState(null, '', path);
      document.body.innerHTML = `<p>${text}</p>`;
      document.body.click();
      vi.advanceTimersByTime(1_000);
    };
    goTo('/b', OTHER);
    expect(sendMessage).not.toHaveBeenCalled();
    goTo('/c', ARTICLE);
    expect(sendMessage).toHaveBeenCalledTimes(1);
    goTo('/d', ARTICLE);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('looks now and then at a page that changes its address all the time, not at each change', () => {
    const { document, history, Document } = visit(`<title>Lanes</title><p>${OTHER}</p>`);
    const looks = vi.spyOn(Document.prototype, 'title', 'get');
    for (let turn = 0; turn < 100; turn++) {
      history.replaceState(null, '', `/scrolled-${turn}`);
      document.body.click();
      vi.advanceTimersByTime(10);
    }
    expect(looks.mock.calls.length).toBeGreaterThan(0);
    expect(looks.mock.calls.length).toBeLessThan(5);
  });
});
