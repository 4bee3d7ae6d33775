import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { matchPatterns } from '../../../src/core/sites/sites.ts';
import { ROOT } from '../world.ts';

/** What a script could be made of at run time, brought in from elsewhere, or sent out with. */
const FORBIDDEN: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['eval', /\beval\s*\(/],
  ['the constructor of functions', /\bFunction\s*\(/],
  ['a timer that is given a text', /\bset(?:Timeout|Interval)\s*\(\s*["'`]/],
  ['a script from elsewhere', /\bimport(?:Scripts)?\s*\(\s*["'`](?:https?:)?\/\//],
  ['a module from elsewhere', /\bfrom\s*["'`](?:https?:)?\/\//],
  ['a sink for HTML', /\.(?:innerHTML|outerHTML|srcdoc)\s*=(?!=)|\binsertAdjacentHTML\b|\bdocument\.write/],
  ['a line out', /\b(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon)\b/],
  ['a request to elsewhere', /\bfetch\s*\(\s*["'`](?:https?:)?\/\//],
  ['another extension’s ear', /\bon(?:Message|Connect)External\s*\.\s*addListener/],
];

describe.each(['chrome', 'firefox'] as const)('the package for %s', (kind) => {
  const dist = join(ROOT, 'dist', kind);
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  const read = (name: string) => readFileSync(join(dist, name), 'utf8');
  const manifest = JSON.parse(read('manifest.json'));

  it('lets no page and no other extension in', () => {
    for (const key of ['externally_connectable', 'sandbox', 'chrome_url_overrides', 'update_url'])
      expect(manifest, key).not.toHaveProperty(key);
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
    });
    // One page goes into other pages, and none can say where it lies: Firefox makes up the host, Chrome the whole address.
    const card = { resources: ['src/ui/card/index.html'], matches: ['<all_urls>'] };
    expect(manifest.web_accessible_resources).toEqual([kind === 'chrome' ? { ...card, use_dynamic_url: true } : card]);
  });

  it('asks for the listed sites and for what the documents name, and for no more', () => {
    const permissions = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
    expect([...manifest.permissions].sort()).toEqual([...permissions, ...(kind === 'chrome' ? ['sidePanel'] : [])].sort());
    expect(manifest.optional_permissions).toEqual(['notifications']);
    expect(manifest.host_permissions).toEqual(matchPatterns());
    for (const pattern of manifest.host_permissions)
      expect(pattern).toMatch(/^(?:https?|\*):\/\/(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)+\/\*$/);
  });

  it('runs in the top frame of the listed sites alone, in a world of its own', () => {
    const [gate, ...others] = manifest.content_scripts;
    expect(others).toEqual([]);
    expect(Object.keys(gate).sort()).toEqual(['js', 'matches', 'run_at']);
    expect(gate.matches).toEqual(matchPatterns());
  });

  it('has pages without a script or a style of their own, that bring in files of the package alone', () => {
    const pages = files.filter((name) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThanOrEqual(5);
    for (const page of pages) {
      const html = read(page);
      expect(html, page).not.toMatch(/<style|<base|<iframe|<object|\son\w+=|\sstyle=|javascript:|http-equiv/i);
      for (const [, attributes = '', body = ''] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
        expect(body.trim(), page).toBe('');
        expect(attributes, page).toMatch(/\ssrc="\//);
      }
      for (const [, path = ''] of html.matchAll(/\s(?:src|href)="([^"]*)"/g)) {
        expect(path, page).toMatch(/^\/(?!\/)/);
        expect(existsSync(join(dist, path)), `${page}: ${path}`).toBe(true);
      }
    }
  });

  it.each(FORBIDDEN)('has no script with %s', (_, pattern) => {
    const scripts = files.filter((name) => /\.m?js$/.test(name));
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter((name) => pattern.test(read(name)))).toEqual([]);
  });

  it('holds nothing but scripts, pages, styles, texts and pictures', () => {
    expect(files.filter((name) => !/\.(?:js|html|css|json|png|svg|txt)$/.test(name))).toEqual([]);
  });
});
