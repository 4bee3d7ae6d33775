import type { Phrases } from '../../../../src/ui/library/data/exchange/phrases.ts';

/** Words that show which message is meant. */
export const PHRASES: Phrases = {
  language: 'en-GB',
  messages: {},
  colours: { green: 'evidence', red: 'doubtful', blue: 'quote', yellow: 'to check', violet: 'mine' },
  questions: {},
  sources: {},
};
