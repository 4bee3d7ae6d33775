import type { Claim } from './claim.ts';

/** How a passage is taken of which no sentence could be read, as a cell of a table. */
export const UNREAD: Pick<Claim, 'layer' | 'topics' | 'speaker' | 'speakerName'> = {
  layer: 'reported',
  topics: [],
  speaker: 'unattributed',
  speakerName: null,
};
