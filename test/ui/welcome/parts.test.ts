import { describe, expect, it } from 'vitest';
import { exampleView } from '../../../src/background/example.ts';
import { partsOf } from '../../../src/ui/welcome/parts.ts';

const { article, claims } = exampleView('2026-11-26', 'apa');
const marked = claims.map(({ claim }) => claim);

describe('a block with its claims', () => {
  it('is whole, in order, with each claim where it stands', () => {
    const [, paragraph] = article.blocks;
    if (!paragraph) throw new Error('the example has no paragraph');
    const parts = partsOf(article.text, paragraph, marked);
    expect(parts.map(({ text }) => text).join('')).toBe(article.text.slice(paragraph.start, paragraph.end));
    expect(parts.flatMap(({ claim }) => claim?.id ?? [])).toEqual(marked.map(({ id }) => id));
    for (const { text, claim } of parts) if (claim) expect(text).toBe(claim.text);
  });

  it('leaves out claims that are elsewhere or reach out of it', () => {
    const [title] = article.blocks;
    if (!title) throw new Error('the example has no title');
    expect(partsOf(article.text, title, marked)).toEqual([{ text: article.title, claim: null }]);
    const [first] = marked;
    if (!first) throw new Error('the example has no claim');
    const half = { start: first.start, end: first.end - 1 };
    expect(partsOf(article.text, half, marked)).toEqual([{ text: first.text.slice(0, -1), claim: null }]);
  });
});
