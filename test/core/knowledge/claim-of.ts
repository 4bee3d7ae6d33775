import type { Block } from '../../../src/core/article/article.ts';
import type { Claim } from '../../../src/core/claim/claim.ts';

/** A claim that stands alone, on `topics`, with what a test wants to be different. */
export function claimOf(text: string, topics: Claim['topics'] = ['export-controls'], rest: Partial<Claim> = {}): Claim {
  return {
    id: `claim-${rest.start ?? 0}`,
    text,
    start: 0,
    end: text.length,
    block: 0,
    layer: 'reported',
    topics,
    speaker: 'unattributed',
    speakerName: null,
    hedges: [],
    quantities: [],
    dates: [],
    evidence: [],
    ...rest,
  };
}

/** An article of one paragraph per string, each a claim on `topics`. */
export function articleOf(paragraphs: readonly string[], topics: Claim['topics'] = ['export-controls']) {
  const text = paragraphs.join('\n');
  const blocks: Block[] = [];
  const claims: Claim[] = [];
  let start = 0;
  for (const [block, paragraph] of paragraphs.entries()) {
    const end = start + paragraph.length;
    blocks.push({ kind: 'paragraph', start, end, level: 0, leadIn: null });
    claims.push(claimOf(paragraph, topics, { id: `c${block}`, start, end, block }));
    start = end + 1;
  }
  return { text, blocks, claims };
}
