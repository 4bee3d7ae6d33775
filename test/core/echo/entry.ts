import type { Quantity } from '../../../src/core/claim/claim.ts';
import type { EchoEntry } from '../../../src/core/echo/echo-index.ts';
import { signatureOf } from '../../../src/core/echo/signature.ts';
import { findQuantities } from '../../../src/core/text/quantities.ts';

let count = 0;

/** A saved claim with the given text: of an article and a site of its own, by nobody named, unless told otherwise. */
export function entryOf(text: string, known: Partial<EchoEntry> = {}): EchoEntry {
  count++;
  return {
    articleKey: `site${count}.example/article`,
    claimId: `claim ${count}`,
    text,
    signature: signatureOf({ text }),
    speaker: 'unattributed',
    speakerName: null,
    layer: 'reported',
    site: `Site ${count}`,
    title: `Article ${count}`,
    published: null,
    quantities: quantitiesIn(text),
    ...known,
  };
}

function quantitiesIn(text: string): readonly Quantity[] {
  return findQuantities(text).map(({ text: own, start, end, value, unit }) => ({ text: own, start, end, value, unit }));
}
