import type { EchoEntry } from '../../../src/core/echo/echo-index.ts';
import { type Facts, tokensOf } from '../../../src/core/echo/facts.ts';
import { findQuantities } from '../../../src/core/text/quantities.ts';
import { readSentence } from './read-sentence.ts';

let count = 0;
const read = new Map<string, Facts>();

/** Sentences come again from test to test, and reading one takes milliseconds. */
function factsOnce(text: string, published: string | null): Facts {
  const key = `${published} ${text}`;
  const facts = read.get(key) ?? readSentence(text, published);
  read.set(key, facts);
  return facts;
}

/** A saved claim with the given text: of an article and a site of its own, by nobody named, unless told otherwise. */
export function entryOf(text: string, known: Partial<EchoEntry> = {}): EchoEntry {
  count++;
  const facts = known.tokens ? null : factsOnce(text, known.published ?? null);
  return {
    articleKey: `site${count}.example/article`,
    claimId: `claim ${count}`,
    text,
    tokens: facts ? tokensOf(facts) : [],
    speaker: 'unattributed',
    speakerName: null,
    layer: 'reported',
    site: `Site ${count}`,
    title: `Article ${count}`,
    published: null,
    quantities: facts?.quantities ?? findQuantities(text),
    ...known,
  };
}
