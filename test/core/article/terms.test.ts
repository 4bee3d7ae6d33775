import { describe, expect, it } from 'vitest';
import terms from '../../../src/core/article/data/terms.json';
import { findsIn } from '../../../src/core/article/page-terms.ts';

const LANGUAGES = ['de', 'en', 'es', 'fr', 'ja', 'ko', 'ru', 'zh'];
const GROUPS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = terms.groups;

describe('the tables of terms', () => {
  it.each(Object.keys(GROUPS))('know %s in all eight languages', (group) => {
    expect(Object.keys(GROUPS[group] ?? {}).sort()).toEqual(LANGUAGES);
  });

  it.each(Object.entries(GROUPS))('hold no term of %s twice in one language', (_, byLanguage) => {
    for (const all of Object.values(byLanguage)) expect(all.filter((term, i) => all.indexOf(term) !== i)).toEqual([]);
  });

  it('have stems of at least three letters, by which they are filed, where there are spaces between words', () => {
    const firstWords = Object.values(GROUPS).flatMap((byLanguage) =>
      Object.values(byLanguage).flatMap((all) => all.map((term) => term.replace(/^=/, '').split(/[ -]/)[0] ?? '')),
    );
    const stems = firstWords.filter((word) => word.endsWith('*') && !/[\p{Script=Han}\p{Script=Hangul}ぁ-ヿ]/u.test(word));
    expect(stems.length).toBeGreaterThan(0);
    expect(stems.filter((stem) => stem.length < 4)).toEqual([]);
  });

  it.each([
    [
      'rareEarths',
      [
        'rare-earth',
        '稀土',
        'レアアース',
        '희토류',
        'Seltenen Erden',
        'terres rares',
        'tierras raras',
        'редкоземельных',
        'редких земель',
      ],
    ],
    [
      'elements',
      ['dysprosium', '镝', '鏑', 'ジスプロシウム', '디스프로슘', 'Dysprosiumoxid', 'terbium', 'disprosio', 'диспрозия'],
    ],
    ['magnets', ['magnets', '磁铁', '磁鐵', '磁石', '자석', 'Dauermagnete', 'aimants', 'imanes', 'магнитов']],
    [
      'controls',
      [
        'export controls',
        '管制',
        '輸出規制',
        '수출 통제',
        'Ausfuhrkontrollen',
        'contrôle des exportations',
        'control de exportación',
        'экспортного контроля',
      ],
    ],
    ['otherMinerals', ['gallium', '镓', '鎵', 'ガリウム', '갈륨', 'Gallium', 'galio', 'галлий']],
  ] as const)('find words of %s in every language, with their endings', (group, words) => {
    for (const word of words) expect(findsIn(`… ${word} …`).get(group)?.count, word).toBe(1);
  });
});
