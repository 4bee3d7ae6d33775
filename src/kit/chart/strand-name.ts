import { t, tCode } from '../../platform/i18n.ts';
import { whoseInWords } from '../whose.ts';
import type { Strand } from './strands.ts';

/** Groups of elements that have a word; others are symbols ("Dy", "NdPr"). */
const GROUPS: ReadonlySet<string> = new Set(['light', 'heavy', 'magnet']);
/** What most figures are of: it needs no words. */
const UNSAID: ReadonlySet<string | null> = new Set(['China', 'world', null]);

/** What a strand is of, as far as that tells it from others: "separation and refining, heavy rare earths". */
export function strandName({ measure, stage, step, form, of, whole, partner, elements }: Strand): string {
  // Magnets are in magnet form and of magnet elements: once is enough.
  const isMagnets = stage === 'magnets' || step === 'magnets';
  const named = elements.filter((element) => element !== 'all' && !(isMagnets && element === 'magnet'));
  const isWorlds = of === 'world' && measure !== 'share';
  const parts = [
    ...(stage ? [tCode('stage', stage)] : []),
    ...(step ? [tCode('stage', step)] : []),
    ...named.map((element) => (GROUPS.has(element) ? tCode('elements', element) : element)),
    ...(form && !(isMagnets && form === 'magnet') ? [tCode('form', form)] : []),
    ...(isWorlds ? [t('chart_world')] : []),
    ...(UNSAID.has(of) ? [] : [of === 'abroad' ? t('chart_from_abroad') : whoseInWords(of)]),
    ...(UNSAID.has(whole) ? [] : [t(stage === 'imports' ? 'chart_to' : 'chart_in', whoseInWords(whole ?? ''))]),
    ...(partner === null ? [] : [t(stage === 'imports' ? 'chart_from' : 'chart_to', whoseInWords(partner))]),
  ];
  return parts.join(t('list_separator')) || tCode('elements', 'all');
}
