/** How many of the sentences that people see were found as such, none cut and none run together. */
export interface SentenceScore {
  readonly right: number;
  readonly wanted: number;
  /** Sentences given that are none. */
  readonly wrong: number;
}

/** `split` on each of `passages`, which are lists of sentences that stand after each other with a space between. */
export function scoreOf(passages: readonly (readonly string[])[], split: (text: string) => readonly string[]): SentenceScore {
  let right = 0;
  let wrong = 0;
  for (const wanted of passages) {
    const text = wanted.join(' ');
    const found = spansOf(split(text), text);
    const gold = new Set(spansOf(wanted, text));
    const hits = found.filter((span) => gold.has(span)).length;
    right += hits;
    wrong += found.length - hits;
  }
  return { right, wrong, wanted: passages.flat().length };
}

/** Where sentences stand in `text`, one after the other, white space not counted: splitters differ in what they do with it. */
function spansOf(sentences: readonly string[], text: string): readonly string[] {
  const bare = (part: string) => part.replace(/\s+/g, '');
  let at = 0;
  const whole = bare(text);
  return sentences.map(bare).map((sentence) => {
    const start = whole.indexOf(sentence, at);
    at = start < 0 ? at : start + sentence.length;
    return `${start} ${at}`;
  });
}
