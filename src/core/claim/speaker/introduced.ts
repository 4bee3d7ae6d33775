import type { Span } from '../../article/article.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';

const VERBS =
  '(?:says?|said|writes?|wrote|reads?|answered|replies|replied|posted|tweeted|asks?|asked|claimed|commented|joked|quipped|argues?|argued|' +
  'insists?|insisted|puts?\\sit|tells?|told)';
/** Somebody of whom the article does not say who that is: whoever is called by a name is looked for among those named. */
const SOMEBODY =
  /^(?:(?:the|an?|one|some|another|other|our|my|your|many|most|several|two|three)\s\p{Ll}|others?\b|someone\b|somebody\b)/iu;
/** Whoever spoke before, or what that one has put out. */
const AGAIN =
  /\b(?:officials?|ministry|government|statements?|notices?|announcements?|circulars?|documents?|rules?|regulations?|orders?|decrees?|laws?|plans?|papers?|drafts?|guidelines?|transcripts?|readouts?|answers?|speech|letters?|reports?|texts?|articles?|releases?|filings?|spokes\p{L}+|minist(?:er|ers)|leaders?|president|bodies|body|agency|commission|bureau|office|administration|department|embassy|association|company|group|executives?|chairman|chairwoman|chief)\b/iu;
/** "The blogger says: “…”", "A user, who gave no name, wrote “…”" */
const BEFORE = new RegExp(
  `^(?:[^,;:“”"]{2,60},\\s)??(?<subject>[^,;:“”"]{2,60}?)(?:,[^,;:“”"]{1,60},)?\\s(?:(?:has|have|had|then|later|once|also)\\s)?${VERBS}\\b[^;:“”"]{0,40}[:,]?\\s?(?=[“"])`,
  'u',
);
/** "“…,” wrote one reader." */
const AFTER = new RegExp(`[,.?!][”"]\\s${VERBS}\\s(?<subject>[^,;:“”"]{2,60})[.,]`, 'u');
/** "“…,” one reader wrote." */
const AFTER_SUBJECT = new RegExp(`[,.?!][”"]\\s(?<subject>[^,;:“”"]{2,60}?)\\s${VERBS}\\b[^,;:“”"]{0,40}[.,]`, 'u');

/**
 * The words of an English sentence that give its quotation to somebody who is not known, and is not who spoke before; null where there
 * are none.
 */
export function introducedIn({ text, quote }: ReadSentence): Span | null {
  if (quote !== 'holds' && quote !== 'opens') return null;
  for (const pattern of [BEFORE, AFTER, AFTER_SUBJECT]) {
    const found = pattern.exec(text);
    const subject = found?.groups?.['subject'];
    if (found && subject !== undefined && SOMEBODY.test(subject) && !AGAIN.test(subject))
      return { start: found.index, end: found.index + found[0].length };
  }
  return null;
}
