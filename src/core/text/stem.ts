const DOUBLED = /([bdfgklmnprtz])\1$/;

/** "licens" of "licensing", "licensed"; "ship" of "shipping"; "tim" of "timing" and "times" alike. */
function withoutEnding(word: string): string {
  if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3).replace(DOUBLED, '$1');
  if (word.length > 4 && word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && word.endsWith('ed')) return word.slice(0, -2).replace(DOUBLED, '$1');
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && /[^s]s$/.test(word)) return word.slice(0, -1);
  return word;
}

/** An English word without the endings of number and tense, so that "assembly lines" and "assembly line" are one. */
export function stemOf(word: string): string {
  const stem = withoutEnding(word.replace(/'\p{L}+$/u, ''));
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}
