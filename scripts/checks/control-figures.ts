import { readFileSync } from 'node:fs';
import { describedIn } from '../../src/core/knowledge/described.ts';
import type { Split } from '../../test/corpus/real/real-pages.ts';
import { readLabelled } from './page-notes.ts';

/** What claims of a page say of rules, by labels; see test/corpus/CHECKS.md. */
interface LabelledRules {
  readonly doc: string;
  readonly published: string | null;
  readonly claims: readonly { readonly at: number; readonly rules: readonly string[] }[];
}

/** How often controls that a claim describes are told, and told right. */
export interface ControlFigures {
  readonly given: number;
  readonly right: number;
  readonly asked: number;
  readonly errors: readonly string[];
}

/** Months of the packages, by how labels name what they hold. */
const MONTHS: readonly (readonly [month: string, label: RegExp])[] = [
  ['2025-04', /^mofcom-18-2025$/],
  ['2025-10', /^(?:oct-2025|mofcom-(?:5[5-8]|6[12]|70)-2025.*)$/],
];

const monthsOf = (rules: readonly string[]): readonly string[] =>
  MONTHS.flatMap(([month, label]) => (rules.some((rule) => label.test(rule)) ? [month] : []));

/** Holds the controls that claims of a part describe against the labels. */
export function controlFigures(split: Split): ControlFigures {
  const path = new URL(`../../test/corpus/controls/${split}.jsonl`, import.meta.url);
  const pages = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LabelledRules);
  const counts = { given: 0, right: 0, asked: 0 };
  const errors: string[] = [];
  for (const { page, claims } of readLabelled(split, pages)) {
    if (page.published === null) continue;
    for (const { claim, at } of claims) {
      const meant = monthsOf(page.claims.find((one) => one.at === at)?.rules ?? []);
      const month = describedIn(claim, page.published)?.month ?? null;
      const isRight = month !== null && meant.includes(month);
      if (meant.length > 0) counts.asked += 1;
      if (month !== null) counts.given += 1;
      if (isRight) counts.right += 1;
      if ((month !== null && !isRight) || (month === null && meant.length > 0))
        errors.push(
          `${page.doc} ${at} ${page.published} wants ${meant.join(', ') || 'none'}, has ${month ?? 'none'} ← ${claim.text}`,
        );
    }
  }
  return { ...counts, errors };
}
