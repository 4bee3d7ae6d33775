import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withCardPageAlone, withoutHtmlSink } from '../../../scripts/build/harden.ts';
import { type Manifest, manifestFor } from '../../../scripts/build/manifest.ts';
import { matchPatterns } from '../../../src/core/sites/sites.ts';

const root = JSON.parse(readFileSync(new URL('../../../manifest.json', import.meta.url), 'utf8')) as Manifest;
const patterns = matchPatterns();

interface Command {
  readonly suggested_key?: { readonly default: string; readonly mac: string };
}

describe('the manifest', () => {
  it('asks for the listed sites, and for others only where the reader allows it later', () => {
    for (const target of ['chrome', 'firefox'] as const) {
      const manifest = manifestFor(target, root, patterns);
      expect(manifest['host_permissions']).toEqual(patterns);
      expect(manifest.content_scripts.map(({ matches }) => matches)).toEqual([patterns]);
      const { optional_host_permissions: later, ...atInstall } = manifest;
      expect(later).toEqual(['*://*/*']);
      expect(JSON.stringify(atInstall)).not.toMatch(/<all_urls>|"\*:\/\/\*\/\*"/);
    }
    expect(patterns).toContain('*://*.rareearthexchanges.com/*');
    expect(patterns.length).toBeGreaterThanOrEqual(60);
  });
  it('may notify only where the reader allows it later', () => {
    for (const target of ['chrome', 'firefox'] as const) {
      const manifest = manifestFor(target, root, patterns);
      expect(manifest['optional_permissions']).toEqual(['notifications']);
      expect(manifest.permissions).toContain('alarms');
      expect(manifest.permissions).not.toContain('notifications');
    }
  });
  it('has a side panel in Chrome and a sidebar in Firefox, with one background', () => {
    const chrome = manifestFor('chrome', root, patterns);
    expect(chrome['side_panel']).toBeDefined();
    expect(chrome).not.toHaveProperty('browser_specific_settings');
    const firefox = manifestFor('firefox', root, patterns);
    expect(firefox.permissions).not.toContain('sidePanel');
    expect(firefox['sidebar_action']).toMatchObject({ default_panel: 'src/ui/sidebar/index.html' });
    expect(firefox['background']).toEqual({ scripts: ['src/entrypoints/background.ts'], type: 'module' });
  });
  it('suggests four keys, as many as Chrome takes, of which neither browser has one for itself', () => {
    const commands = root['commands'] as Readonly<Record<string, Command>>;
    const suggested = Object.values(commands).flatMap(({ suggested_key: keys }) => keys ?? []);
    expect(suggested).toHaveLength(4);
    for (const { default: keys, mac } of suggested) {
      // What Chromium 156 gives to no extension, and what Chrome itself has.
      expect(keys).toMatch(/^Alt\+Shift\+[^ABCINPRTWXZ]$/);
      expect(mac).toBe(keys.replace('Alt', 'MacCtrl'));
    }
    expect(new Set(suggested.map(({ default: keys }) => keys)).size).toBe(4);
  });
  it('opens the sidebar by a command that Firefox answers itself, with the same keys', () => {
    const { 'open-sidebar': ours, ...rest } = root['commands'] as Readonly<Record<string, Command>>;
    expect(manifestFor('chrome', root, patterns)['commands']).toEqual(root['commands']);
    const firefox = manifestFor('firefox', root, patterns)['commands'];
    expect(firefox).toEqual({ ...rest, _execute_sidebar_action: { suggested_key: ours?.suggested_key } });
  });
  it('can be installed on Firefox for Android', () => {
    const { gecko, gecko_android: android } = manifestFor('firefox', root, patterns)['browser_specific_settings'] as Readonly<
      Record<string, { readonly strict_min_version: string }>
    >;
    expect(android?.strict_min_version).toBe(gecko?.strict_min_version);
  });
  it('lets extension pages run nothing but their own scripts', () => {
    const { extension_pages: policy } = root['content_security_policy'] as { extension_pages: string };
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
});

describe('what the build writes', () => {
  it('has the card’s page as its one web-accessible resource, in Chrome under an address that no page knows', () => {
    const written = (target: 'chrome' | 'firefox') =>
      JSON.parse(withCardPageAlone('{"name":"x","web_accessible_resources":[{"resources":["a.js"]}]}', target));
    const card = { resources: ['src/ui/card/index.html'], matches: ['<all_urls>'] };
    expect(written('chrome')).toEqual({ name: 'x', web_accessible_resources: [{ ...card, use_dynamic_url: true }] });
    expect(written('firefox')).toEqual({ name: 'x', web_accessible_resources: [card] });
  });
  it('has no HTML sink, and reads of innerHTML are left', () => {
    expect(withoutHtmlSink('e.innerHTML=n.__html')).toBe('e.unusedHtml=n.__html');
    expect(withoutHtmlSink('e.innerHTML==n')).toBe('e.innerHTML==n');
  });
});
