import { describe, expect, it } from 'vitest';
import { hasDisplay, startOptions } from '../../../scripts/start/options.ts';
import { readDemo } from '../../../scripts/start/read-demo.ts';
import { describeView } from '../../../scripts/start/report.ts';
import { pathOf, serveFolder } from '../../../scripts/start/serve.ts';
import { reading, tabView } from '../../ui/harness/fixtures/views.ts';

describe('a window is opened', () => {
  it.each([
    ['darwin', {}, true],
    ['win32', {}, true],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
  ] as const)('on %s with %j: %s', (platform, env, answer) => {
    expect(hasDisplay(platform, env)).toBe(answer);
  });

  it('unless none can be shown, or none is wanted', () => {
    expect(startOptions([], true)).toEqual({ kind: 'chrome', isHeadless: false, pictures: null });
    expect(startOptions([], false).isHeadless).toBe(true);
    expect(startOptions(['--headless'], true).isHeadless).toBe(true);
    expect(startOptions(['--browser', 'firefox', '--pictures', 'docs/pictures'], true)).toEqual({
      kind: 'firefox',
      isHeadless: true,
      pictures: 'docs/pictures',
    });
  });

  it('never for a misspelt option', () => {
    expect(() => startOptions(['--headles'], true)).toThrow('--headles');
  });
});

describe('the demo’s server', () => {
  it.each([
    ['/', '/index.html'],
    ['/wire.html?a=b#c', '/wire.html'],
    ['/../../etc/passwd', '/etc/passwd'],
    ['/%2e%2e/%2e%2e/etc/passwd', '/etc/passwd'],
    ['/%', '/%'],
  ])('takes %s for %s, inside its folder', (address, path) => {
    expect(pathOf(address)).toBe(path);
  });

  it('serves pages with their type, says 404 for what is not there, and moves on from a port that is taken', async () => {
    const first = await serveFolder('demo', 0, '127.0.0.1');
    const second = await serveFolder('demo', Number(new URL(first.url).port), '127.0.0.1');
    expect(second.url).not.toBe(first.url);
    const page = await fetch(second.url);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('A demonstration text, written for Loupe');
    expect((await fetch(`${second.url}nothing.html`)).status).toBe(404);
    await Promise.all([first.close(), second.close()]);
  });
});

describe('what is printed of the demo', () => {
  const linked = tabView();
  const marked = tabView({ reading: reading({}, { cards: [] }), cards: [] });

  it('has the background, which comes after the marks', async () => {
    const view = await readDemo({ waitForReading: async () => marked, waitForBackground: async () => linked }, 1);
    expect(describeView(view).join('\n')).toContain(`${linked.reading?.cards.length} background cards`);
    expect(linked.reading?.cards.length).toBeGreaterThan(0);
  });

  it('does not wait for background where nothing is marked', async () => {
    const unmarked = tabView({ reading: reading({}, { claims: [], cards: [] }) });
    const never = () => new Promise<never>(() => {});
    expect(await readDemo({ waitForReading: async () => unmarked, waitForBackground: never }, 1)).toBe(unmarked);
  });
});
