import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/core/settings/read-settings.ts';
import { DEFAULT_SETTINGS, MOST_SITES_OFF, withSite } from '../../../src/core/settings/settings.ts';

describe('settings', () => {
  it('are as at first where nothing was chosen, or nothing can be understood', () => {
    for (const raw of [undefined, null, 3, 'off', [], { sitesOff: 'reuters.com' }]) {
      expect(readSettings(raw)).toEqual(DEFAULT_SETTINGS);
    }
  });

  it('come back as they were kept, without what is no host', () => {
    const kept = withSite(withSite(DEFAULT_SETTINGS, 'reuters.com', false), 'ft.com', false);
    expect(readSettings(structuredClone(kept))).toEqual(kept);
    expect(readSettings({ version: 1, sitesOff: ['ft.com', 'https://ft.com/', 7, 'www.ft.com', 'FT.com', 'ft.com'] })).toEqual({
      ...DEFAULT_SETTINGS,
      sitesOff: ['ft.com'],
    });
  });

  it('take what a newer version wrote as far as it says the same', () => {
    expect(readSettings({ version: 9, sitesOff: ['ft.com'], marks: { style: 'bold' } }).sitesOff).toEqual(['ft.com']);
  });

  it('are settings whatever was kept', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const { version, sitesOff } = readSettings(raw);
        expect(version).toBe(1);
        expect(Array.isArray(sitesOff)).toBe(true);
      }),
    );
  });

  it('switch a host off once, on again, and never grow beyond what the browser keeps', () => {
    const off = withSite(withSite(DEFAULT_SETTINGS, 'ft.com', false), 'ft.com', false);
    expect(off.sitesOff).toEqual(['ft.com']);
    expect(withSite(off, 'ft.com', true)).toEqual(DEFAULT_SETTINGS);
    const hosts = Array.from({ length: MOST_SITES_OFF + 5 }, (_, at) => `site-${at}.example`);
    const many = hosts.reduce((settings, host) => withSite(settings, host, false), DEFAULT_SETTINGS);
    expect(many.sitesOff).toEqual(hosts.slice(5));
  });
});
