import type { Findings, RollUp } from '../../core/annotation/findings.ts';
import { FINDINGS } from '../../core/checklist/checklist.ts';
import { t, tCount } from '../../platform/i18n.ts';
import { formatNumber } from '../intl.ts';

/** How far a checklist has come and what it found, in words: "4 of 7 checked: 2 support, 1 contradicts, 1 unclear". */
export function rollUpInWords({ progress: { done, notApplicable, total }, findings }: RollUp): string {
  const checked = t('progress', formatNumber(done), formatNumber(total));
  const found = findingsInWords(findings);
  const words = found === '' ? checked : t('progress_found', checked, found);
  return notApplicable === 0 ? words : t('progress_set_aside', words, formatNumber(notApplicable));
}

function findingsInWords(findings: Findings): string {
  return FINDINGS.filter((finding) => findings[finding] > 0)
    .map((finding) => tCount(`found_${finding}`, findings[finding]))
    .join(t('list_separator'));
}
