import { afterEach, describe, expect, it, vi } from 'vitest';
import english from '../../../src/core/claim/data/measures.json';
import chinese from '../../../src/core/claim/data/measures.zh.json';
import { allSeries } from '../../../src/core/knowledge/reference-series.ts';
import { type Language, tagOf } from '../../../src/core/settings/languages.ts';
import { strandName } from '../../../src/kit/chart/strand-name.ts';
import { strandsOf } from '../../../src/kit/chart/strands.ts';
import { figuresTold } from '../../../src/kit/claim/figures.ts';
import { whoseInWords } from '../../../src/kit/whose.ts';
import { speak } from '../../../src/platform/i18n.ts';
import { catalogueOf } from '../catalogues.ts';
import { series } from '../harness/fixtures/checks.ts';

vi.mock('../../../src/platform/browser.ts', async () => (await import('../english.ts')).ENGLISH_BROWSER);

function speakIn(language: Language): void {
  speak({ language: tagOf(language), texts: Object.fromEntries(catalogueOf(language)) });
}

afterEach(() => speak(null));

/** Names in the data of what figures are of; what has a message of its own, or is the name of a firm or a model, left out. */
const APART: ReadonlySet<string> = new Set(['world', 'outside-china', 'company', 'abroad', 'MP Materials', 'F-35']);
const NAMES = new Set([
  ...Object.keys(english.scopes),
  ...Object.keys(chinese.scopes),
  ...allSeries().flatMap(({ of, whole, partner }) => [of, whole ?? 'world', partner ?? 'world']),
]);

describe('whose a figure is', () => {
  it('is told in the reader’s language for every place of the data', () => {
    speakIn('zh_CN');
    const told = [...NAMES].filter((name) => !APART.has(name)).map((name) => `${name}: ${whoseInWords(name)}`);
    expect(told.length).toBeGreaterThan(30);
    expect(told.filter((line) => !/: [\p{Script=Han}·]+$/u.test(line))).toEqual([]);
  });

  it.each([
    ['en', 'US', 'Myanmar', 'South Korea'],
    ['de', 'USA', 'Myanmar', 'Südkorea'],
    ['fr', 'États-Unis', 'Myanmar', 'Corée du Sud'],
    ['ja', 'アメリカ', 'ミャンマー', '韓国'],
    ['zh_CN', '美国', '缅甸', '韩国'],
  ] as const)('is a short name in %s, spelt out where the short one is an abbreviation', (language, us, myanmar, korea) => {
    speakIn(language);
    expect(['US', 'Myanmar', 'South Korea'].map(whoseInWords)).toEqual([us, myanmar, korea]);
  });

  it('stays as it is for a firm', () => {
    speakIn('ja');
    expect(whoseInWords('MP Materials')).toBe('MP Materials');
  });

  it('is told so on charts and beside a claim’s figures', () => {
    speakIn('de');
    const point = {
      period: '2024',
      value: 1,
      low: null,
      high: null,
      asOf: null,
      isDerived: false,
      isProjection: false,
      isUnread: false,
      source: 's',
    };
    const [strand] = strandsOf([series({ stage: 'imports', whole: 'EU', elements: ['Y'] }, [point])]);
    expect(strand && strandName(strand)).toContain('Europäische Union');
    const scope = { value: 'Germany', text: 'Germany’s', start: 0, end: 9 };
    const measure = { kind: 'share', stage: null, step: null, form: null, elements: [], scope } as const;
    expect(figuresTold([{ text: '8 %', value: 8, unit: '%', start: 0, end: 3, measure }])[0]?.measure).toContain('Deutschland');
  });
});
