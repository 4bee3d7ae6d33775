import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_MARKS } from '../../../src/core/settings/marks.ts';
import { readSettings } from '../../../src/core/settings/read-settings.ts';
import { DEFAULT_SETTINGS, MOST_SITES_OFF, withSite } from '../../../src/core/settings/settings.ts';

describe('settings', () => {
  it('are as at first where nothing was chosen, or nothing can be understood', () => {
    for (const raw of [
      undefined,
      null,
      3,
      'off',
      [],
      { version: 2, sites: { off: 'reuters.com' }, marks: [], language: 'tlh', chineseEngine: 'evil', citationStyle: 'mla' },
    ]) {
      expect(readSettings(raw)).toEqual(DEFAULT_SETTINGS);
    }
  });

  it('come back as they were kept, without what is no host', () => {
    const kept = withSite(withSite(DEFAULT_SETTINGS, 'reuters.com', false), 'ft.com', false);
    expect(readSettings(structuredClone(kept))).toEqual(kept);
    const off = ['ft.com', 'https://ft.com/', 7, 'www.ft.com', 'FT.com', 'ft.com'];
    expect(readSettings({ version: 2, sites: { off } })).toEqual({ ...DEFAULT_SETTINGS, sites: { off: ['ft.com'] } });
  });

  it('are taken along from version 1, which knew of sites only', () => {
    expect(readSettings({ version: 1, sitesOff: ['ft.com', 'caixin.com'] })).toEqual({
      ...DEFAULT_SETTINGS,
      sites: { off: ['ft.com', 'caixin.com'] },
    });
  });

  it('come back with each choice of marks and language, and the usual one where a choice is none', () => {
    const { layers } = DEFAULT_MARKS;
    const chosen = { ...layers, forecast: { isOn: false, line: 'double', colour: '#112233' } } as const;
    const kept = {
      ...DEFAULT_SETTINGS,
      language: 'zh_CN',
      chineseEngine: 'baidu',
      citationStyle: 'gbt',
      marks: { density: 'notable', layers: chosen },
    } as const;
    expect(readSettings(structuredClone(kept))).toEqual(kept);
    const odd = {
      ...kept,
      marks: { density: 'few', layers: { ...chosen, official: { isOn: 'no', line: 'thick', colour: 'red' } } },
    };
    expect(readSettings(odd).marks).toEqual({ density: 'worth', layers: { ...chosen, official: layers.official } });
  });

  it('mark what matters where the reader of an older version never chose, and else as she chose', () => {
    const { layers } = DEFAULT_MARKS;
    const older = (density: string) => readSettings({ ...DEFAULT_SETTINGS, version: 2, marks: { density, layers } });
    expect(older('all')).toEqual(DEFAULT_SETTINGS);
    expect(DEFAULT_SETTINGS.marks.density).toBe('worth');
    expect(older('worth').marks.density).toBe('worth');
    expect(older('notable').marks.density).toBe('notable');
    const now = { ...DEFAULT_SETTINGS, marks: { density: 'all', layers } };
    expect(readSettings(structuredClone(now)).marks.density).toBe('all');
  });

  it('take what a newer version wrote as far as it says the same', () => {
    const newer = { version: 9, sites: { off: ['ft.com'], on: [] }, marks: { style: 'bold' } };
    expect(readSettings(newer)).toEqual({ ...DEFAULT_SETTINGS, sites: { off: ['ft.com'] } });
  });

  it('are settings whatever was kept', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const settings = readSettings(raw);
        expect(readSettings(structuredClone(settings))).toEqual(settings);
        expect(Object.keys(settings)).toEqual(Object.keys(DEFAULT_SETTINGS));
      }),
    );
  });

  it('switch a host off once, on again, and never grow beyond what the browser keeps', () => {
    const off = withSite(withSite(DEFAULT_SETTINGS, 'ft.com', false), 'ft.com', false);
    expect(off.sites.off).toEqual(['ft.com']);
    expect(withSite(off, 'ft.com', true)).toEqual(DEFAULT_SETTINGS);
    const long = Array.from(
      { length: 60 },
      (_, at) => `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.site-${at}.example`,
    );
    const full = long.reduce((settings, host) => withSite(settings, host, false), DEFAULT_SETTINGS);
    expect(full.sites.off.at(-1)).toBe(long.at(-1));
    // What the browsers keep under one key, in bytes, with the key.
    expect(JSON.stringify(full).length).toBeLessThan(8_000);
    const hosts = Array.from({ length: MOST_SITES_OFF + 5 }, (_, at) => `site-${at}.example`);
    const many = hosts.reduce((settings, host) => withSite(settings, host, false), DEFAULT_SETTINGS);
    expect(many.sites.off).toEqual(hosts.slice(5));
  });
});
