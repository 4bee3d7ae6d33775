import type { Span } from '../article/article.ts';
import abbreviations from './data/abbreviations.json';
import { trimmedSpan } from './trimmed-span.ts';
import { splitUnspaced } from './unspaced-sentences.ts';

const neverEnds = new Set(abbreviations.neverEnds);
const neverEndsBeforeNumber = new Set(abbreviations.neverEndsBeforeNumber);
const seldomEnds = new Set(abbreviations.seldomEnds);
const sentenceStarters = new Set(abbreviations.sentenceStarters);

/** Longest tail that is looked at to decide whether a full stop ends an abbreviation; keeps the cost per break constant. */
const TAIL = 24;
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}

/** The word before a final full stop, without that stop ("U.S" for "the U.S."), or null where there is none. */
function wordBeforeStop(tail: string): string | null {
  return /(?:^|[\s(“‘"'/])([\p{L}.]+)\.\)?$/u.exec(tail)?.[1] ?? null;
}

/** Whether the break between `tail` and `next` is one that the segmenter should not have made. */
function isFalseBreak(tail: string, next: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(next)) return true;
  // "“Why now?” she asked": a question or exclamation inside a sentence.
  if (/^[“"‘'(]?\p{Ll}/u.test(next) && /[.!?…]["”’')\]]*$/u.test(tail)) return true;
  const written = wordBeforeStop(tail);
  if (written === null) return false;
  const word = written.toLowerCase();
  if (neverEnds.has(word)) return true;
  if (/^\d/.test(next) && neverEndsBeforeNumber.has(word)) return true;
  // Initials ("R. Achterberg"), but not the pronoun ("so do I. They").
  if (/^\p{Lu}$/u.test(written) && written !== 'I') return true;
  const first = /^[“"‘'(]*(\p{L}+)/u.exec(next)?.[1]?.toLowerCase() ?? '';
  return seldomEnds.has(word) && !sentenceStarters.has(first);
}

/**
 * The sentences of `text` in order, without the white space around them, as offsets into it. Breaks are those of
 * `Intl.Segmenter`, less the ones after abbreviations, initials and inside quotations; in Chinese and Japanese, where it
 * parts quotation marks from their quotations, those of `splitUnspaced`.
 */
export function splitSentences(text: string, language = 'en'): readonly Span[] {
  if (language === 'zh' || language === 'ja') return splitUnspaced(text);
  const spans: Span[] = [];
  let open: Span | null = null;
  for (const { segment, index } of segmenterOf(language).segment(text)) {
    const span = trimmedSpan(text, { start: index, end: index + segment.length });
    if (span.start === span.end) continue;
    const head = text.slice(span.start, Math.min(span.end, span.start + TAIL));
    if (open && isFalseBreak(text.slice(Math.max(open.start, open.end - TAIL), open.end), head)) {
      open = { start: open.start, end: span.end };
      continue;
    }
    if (open) spans.push(open);
    open = span;
  }
  if (open) spans.push(open);
  return spans;
}
