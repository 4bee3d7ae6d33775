/** A word of a sentence with the marks that belong to it; a half-open range of UTF-16 offsets in the sentence. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The words of a sentence, in order, as readers of its language tell them apart: Chinese has no spaces between them. */
export function wordsOf(sentence: string, language: string | undefined): readonly Word[] {
  const words: Word[] = [];
  let open: { start: number; hasLetters: boolean } | null = null;
  const close = (end: number): void => {
    if (open) words.push({ start: open.start, end, text: sentence.slice(open.start, end) });
    open = null;
  };
  for (const { segment, index, isWordLike = false } of segmenterOf(language).segment(sentence)) {
    if (segment.trim() === '') close(index);
    else if (!open || (isWordLike && open.hasLetters)) {
      close(index);
      open = { start: index, hasLetters: isWordLike };
    } else open.hasLetters ||= isWordLike;
  }
  close(sentence.trimEnd().length);
  return words;
}

/** A page may call its language what no browser knows. */
function segmenterOf(language: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}
