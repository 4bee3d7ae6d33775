import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from './bundle.ts';
import { BROWSERS } from './launch.ts';
import { articlePage, openStage, type Stage } from './stage.ts';

/** What holds in a page's own world need not hold in an extension's: Firefox puts Xray wrappers in between. */
describe.each(BROWSERS)('the dom layer in a content script in %s', (name) => {
  let stage: Stage;
  let extension: string;
  beforeAll(async () => {
    extension = mkdtempSync(join(tmpdir(), 'loupe-isolated-'));
    writeFileSync(join(extension, 'content.js'), await bundle('isolated-side.ts'));
    writeFileSync(
      join(extension, 'highlights.css'),
      readFileSync(new URL('../../src/dom/paint/highlights.css', import.meta.url)),
    );
    const manifest = {
      manifest_version: 3,
      name: 'The dom layer',
      version: '1',
      content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'], css: ['highlights.css'] }],
      host_permissions: ['http://127.0.0.1/*'],
      browser_specific_settings: { gecko: { id: 'isolated@loupe.example' } },
    };
    writeFileSync(join(extension, 'manifest.json'), JSON.stringify(manifest));
    stage = await openStage(name, { extension });
  });
  afterAll(async () => {
    await stage.close();
    rmSync(extension, { recursive: true, force: true });
  });

  it.each([
    ['an ordinary page', {}],
    ['a page with a strict CSP', { 'content-security-policy': "default-src 'none'; style-src 'none'; script-src 'none'" }],
  ])('reads, paints and opens its overlay on %s', async (_, headers) => {
    const page = await stage.visit({ body: articlePage(''), headers });
    await page.waitForSelector('html[data-isolated]');
    const report = await page.$eval('html', (html) => html.getAttribute('data-isolated') ?? '');
    expect(JSON.parse(report)).toEqual({
      status: 'ok',
      blocks: 4,
      quote: 'Separation plants',
      isWiped: false,
      idAtText: 'a',
      colour: 'rgb(1, 2, 3)',
      isInTopLayer: true,
    });
  });
});
