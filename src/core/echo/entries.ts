import type { Reading } from '../reading.ts';
import { outletOf } from '../sites/outlet.ts';
import type { EchoEntry } from './echo-index.ts';
import { signatureOf } from './signature.ts';

/** Characters of claims that are looked for: twice what is read of an article. A file that was brought in may hold more. */
const MOST = 400_000;

/** The claims of a reading as they are looked for in other articles, in order. */
export function echoEntries({ key, head, claims }: Reading): readonly EchoEntry[] {
  const site = outletOf(head);
  let length = 0;
  const looked = claims.filter(({ text }) => {
    length += text.length;
    return length <= MOST;
  });
  return looked.map(({ id, text, speaker, speakerName, layer, quantities }) => ({
    articleKey: key,
    claimId: id,
    text,
    signature: signatureOf({ text }),
    speaker,
    speakerName,
    layer,
    site,
    title: head.title,
    published: head.published,
    quantities,
  }));
}
