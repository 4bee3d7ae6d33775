import { readFileSync } from 'node:fs';
import { claimSetting } from '../../src/core/knowledge/claim-features.ts';
import { describedIn } from '../../src/core/knowledge/described.ts';
import type { Split } from '../../test/corpus/real/real-pages.ts';
import { readLabelled } from './page-notes.ts';

/** What claims of a page say of rules, by labels; see test/corpus/CHECKS.md. */
export interface LabelledRules {
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

/** The controls that are told apart, and how labels name what they hold. */
const LABELS: readonly (readonly [controls: string, label: RegExp])[] = [
  ['2025-04', /^mofcom-18-2025$/],
  ['2025-10', /^(?:oct-2025|mofcom-(?:5[5-8]|6[12]|70)-2025.*)$/],
  ['quotas', /^export-quotas$/],
];

/** Names of the controls: the months of the packages of 2025, and the export quotas of old. */
export const CONTROLS: readonly string[] = LABELS.map(([controls]) => controls);

/** Which of `CONTROLS` the rules of a label are. */
export const controlsOf = (rules: readonly string[]): readonly string[] =>
  LABELS.flatMap(([controls, label]) => (rules.some((rule) => label.test(rule)) ? [controls] : []));

/** The pages of a part whose claims are labelled with the rules they speak of. */
export function labelledControls(split: Split): readonly LabelledRules[] {
  const lines = readFileSync(new URL(`../../test/corpus/controls/${split}.jsonl`, import.meta.url), 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line) as LabelledRules);
}

/** Holds the controls that claims of a part describe against the labels. */
export function controlFigures(split: Split): ControlFigures {
  const counts = { given: 0, right: 0, asked: 0 };
  const errors: string[] = [];
  for (const { page, article, claims } of readLabelled(split, labelledControls(split))) {
    if (page.published === null) continue;
    for (const { claim, at } of claims) {
      const rules = page.claims.find((one) => one.at === at)?.rules ?? [];
      const meant = controlsOf(rules).filter((one) => one !== 'quotas');
      const month = describedIn(claim, claimSetting(article, page.published))?.month ?? null;
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
