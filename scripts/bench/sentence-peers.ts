// Other programs' sentences.
import { requirePeer } from './peers.ts';

/** Something that cuts a text into sentences. */
export interface Splitter {
  readonly name: string;
  /** The sentences, without white space at their ends. */
  readonly split: (text: string) => readonly string[];
  /** Does the same and names each word's kind; only where it can. */
  readonly tag?: (text: string) => void;
}

interface Wink {
  readDoc(text: string): { sentences(): { out(): readonly string[] } };
}
type Compromise = (text: string) => { sentences(): { out(as: 'array'): readonly string[] } };
type CompromiseOne = (text: string) => { json(wish: object): readonly { readonly text: string }[] };

/** The browser's own, with nothing around it. */
export const SEGMENTER: Splitter = {
  name: '`Intl.Segmenter` alone',
  split(text) {
    const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
    return [...segments].map(({ segment }) => segment.trim()).filter(Boolean);
  },
};

/** wink-nlp and compromise, each set to split only as far as it can be; they must be installed. */
export function peerSplitters(): readonly Splitter[] {
  const wink = requirePeer('wink-nlp') as (model: unknown, pipe: readonly string[]) => Wink;
  const model = requirePeer('wink-eng-lite-web-model');
  const [splitting, tagging] = [wink(model, ['sbd']), wink(model, ['sbd', 'pos'])];
  const one = requirePeer('compromise/one') as CompromiseOne;
  const three = requirePeer('compromise') as Compromise;
  return [
    {
      name: 'wink-nlp',
      split: (text) => splitting.readDoc(text).sentences().out(),
      tag: (text) => void tagging.readDoc(text).sentences().out(),
    },
    {
      name: 'compromise',
      split: (text) =>
        one(text)
          .json({ text: true, terms: false })
          .map((sentence) => sentence.text.trim()),
      tag: (text) => void three(text).sentences().out('array'),
    },
  ];
}
