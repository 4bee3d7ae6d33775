import type { Span } from '../../../article/article.ts';

/** Who wants no name, and to whom they are near: "sources close to the ministry" are not the ministry. */
const UNNAMED =
  /(?:(?:\b\p{L}{1,30}\sclose\sto|\b(?:purporting|pretending|claiming)\sto\s(?:be|come)(?:\sfrom)?|\b(?:posing|masquerading)\sas|\bimpersonating|\bin\sthe\sname\sof|\b(?:nobody|no\sone)\s(?:at|in|from)|\bformer\s(?:\p{L}{1,30}\s){1,2}(?:of|at|with|in|for|from))\s(?:(?!\p{L}+(?:ed|s)\s(?:that|China)\b)[\p{L}’'-]+\s){0,3}$)|\b(?:sources?|persons?|people|insiders?|someone|those)\s(?:(?:who\s)?(?:is|are|was|were)\s)?(?:close\sto|familiar\swith|briefed\s(?:by|on)|with\s(?:direct\s)?knowledge\sof)\s(?:(?!\p{L}+(?:ed|s)\s(?:that|China)\b)[\p{L}’'-]+\s){0,3}$/iu;
/** So far back such words begin at most. */
const REACH = 90;

/** What a subject did or heard before it spoke stands in a clause of its own: "Bessent, asked about the ministry’s notice, said". */
const ASIDE =
  /(?<=^|,\s)(?:when\s|if\s)?(?:asked|questioned|responding|replying|reacting|answering|standing|sitting|unlike|echoing|contradicting|rejecting|rebutting|after|following|in\sa\s\p{L}+\sto|in\s(?:response|reply|answer|reaction|contrast)\sto)\b[^,;:“”"]{1,90},(?=\s)/giu;

/** An aside with the commas around it is shorter. */
const LONGEST = 130;

/** Whether whoever is called at `place` is but somebody near those who speak, and want no name. */
export function isNearUnnamed(text: string, { start }: Span): boolean {
  return UNNAMED.test(text.slice(Math.max(0, start - REACH), start));
}

/** The clauses of a sentence that tell on what occasion somebody speaks: whoever is called in them does not. */
export function asidesOf(text: string): readonly Span[] {
  return [...text.matchAll(ASIDE)].map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }));
}

/** The words between a subject and its verb, without an aside that is all there is of them. */
export function withoutAside(gap: string): string {
  return gap.length < LONGEST && /^,\s{2}$/.test(gap.replace(ASIDE, '')) ? ' ' : gap;
}

/** "…, a charge Beijing denies.", "…, but the ministry denied this.": what a sentence says before is not said by whoever does so. */
const DENIED = /(?:,\s(?:an?\s\p{L}+|something)\s(?:that\s|which\s)?|[,;]\s(?:but|though|although|while)\s)[^,;:“”"]{1,60}$/u;
const DENIAL = /^(?:den(?:y|ies|ied)|rejects?|rejected|dismiss(?:es|ed)?|disputes?|disputed)$/;
const NOTHING_MORE = /^(?:\s(?:it|this|that|them|(?:the|those)\s\p{L}+|having\sdone\sso|doing\sso))?[.!?]?["”’)]*$/u;

/** Whether the verb at `cue` denies what the rest of its sentence says. */
export function isDenial(text: string, { start, end }: Span): boolean {
  return (
    DENIAL.test(text.slice(start, end).toLowerCase()) && NOTHING_MORE.test(text.slice(end)) && DENIED.test(text.slice(0, start))
  );
}
