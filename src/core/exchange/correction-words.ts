import type { ClaimFacts } from '../annotation/annotation.ts';
import { type Corrected, whatIsCorrected } from '../annotation/correction.ts';
import type { Wording } from '../checks/render.ts';

/** What the reader corrected, in words, each by itself; a part with its words. */
export function correctedInWords({ said }: Corrected, words: Wording): readonly string[] {
  return whatIsCorrected(said).map((what) => {
    const named = words.message(`correction_what_${what.replaceAll('-', '_')}`, []);
    return what === 'part' ? words.message('correction_part_words', [named, said.part ?? '']) : named;
  });
}

/** What Loupe had in place of that, in words; nothing where it was not kept. */
export function loupeHad({ said, was }: Corrected, words: Wording): readonly string[] {
  if (was === null) return [];
  const layer = words.message(`layer_${was.layer}`, []);
  const speaker = speakerInWords(was, words);
  return whatIsCorrected(said).flatMap((what) => {
    if (what === 'not-a-claim') return [layer, speaker];
    if (what === 'part') return [words.message('correction_whole', [])];
    return [what === 'layer' ? layer : speaker];
  });
}

/** What the reader says in place of that, in words; of a sentence that is no claim nothing more. */
export function readerHas({ said }: Corrected, words: Wording): readonly string[] {
  const { layer, speaker, speakerName, part } = said;
  return whatIsCorrected(said).map((what) => {
    if (what === 'layer' && layer !== null) return words.message(`layer_${layer}`, []);
    if (what === 'speaker' && speaker !== null) return speakerInWords({ speaker, speakerName }, words);
    return what === 'part' ? (part ?? '') : '';
  });
}

/** Who speaks, by name and as what. */
export function speakerInWords({ speaker, speakerName }: Pick<ClaimFacts, 'speaker' | 'speakerName'>, words: Wording): string {
  const as = words.message(`speaker_${speaker.replaceAll('-', '_')}`, []);
  return speakerName ? words.message('markdown_speaker', [speakerName, as]) : as;
}

/** What the reader corrected and what Loupe had, as one line of a text that is handed on. */
export function correctionLine(corrected: Corrected, words: Wording): string {
  const said = correctedInWords(corrected, words).join(words.message('list_separator', []));
  const had = loupeHad(corrected, words).join(' · ');
  return had === '' ? words.message('correction_by_reader', [said]) : words.message('correction_by_reader_had', [said, had]);
}
