import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../../src/core/claim/claim.ts';
import { findClaims } from '../../../../src/core/claim/find-claims.ts';
import { textArticle } from '../../article/text-article.ts';

function claimWith(words: string, ...lines: readonly string[]): Claim | undefined {
  return findClaims(textArticle(lines)).find(({ text }) => text.includes(words));
}

describe('the speaker of a claim', () => {
  it('is an official whose role stands in an apposition between two halves of a quotation', () => {
    expect(
      claimWith(
        'steady supply',
        'China’s natural resources bureau in Baotou met magnet makers.',
        '“We will keep a steady supply of rare earths,” Zhou Wenbo, the bureau’s deputy director, told reporters, “but quotas come first.”',
      ),
    ).toMatchObject({ speaker: 'chinese-government', speakerName: 'Zhou Wenbo', layer: 'official' });
  });

  it('is the person under a quotation that stands alone', () => {
    const article = textArticle([
      'China has paused its rare-earth export rules.',
      '“China can bring the rare-earth rules back in one afternoon.”',
      'So says Petra Halonen, a trade lawyer at a think tank in Turku.',
    ]);
    const blocks = article.blocks.map((block, i) => (i === 1 ? { ...block, kind: 'quote' as const } : block));
    const claim = findClaims({ ...article, blocks }).find(({ text }) => text.includes('one afternoon'));
    expect(claim).toMatchObject({ speaker: 'analyst', speakerName: 'Petra Halonen' });
  });

  it.each([
    ['Halonen expects', 'Beijing could widen the rare-earth licences by 2028, Halonen expects.'],
    ['In her view', 'In her view China keeps the rare-earth controls as a bargaining chip.'],
    ['she added', 'China’s licensing of rare-earth magnets is a filter, she added.'],
  ])('is the analyst who was named before: %s', (_, line) => {
    const start = 'China’s rare-earth licences are a valve, said Petra Halonen, a trade lawyer at a think tank.';
    expect(claimWith(line, start, line)).toMatchObject({ speaker: 'analyst', speakerName: 'Petra Halonen' });
  });

  it('is an organisation that its own name tells', () => {
    const line = 'Brightwater Metals Research forecasts that China’s magnet exports will fall by 9% in 2028.';
    expect(claimWith('forecasts', line)).toMatchObject({
      speaker: 'analyst',
      speakerName: 'Brightwater Metals Research',
      layer: 'forecast',
    });
  });

  it('is Chinese under "The plan emphasises:", though a congress approved the plan', () => {
    const claim = claimWith(
      'Tracing each batch',
      'The city follows the Five-Year Plan for rare earths, which the National People’s Congress approved in March.',
      'The plan emphasises:',
      '- Tracing each batch of oxide to the magnet plant',
    );
    expect(claim).toMatchObject({ speaker: 'chinese-government', layer: 'official' });
  });

  it.each([
    'China tightened its rare-earth export licences in May, the official said.',
    'Suppliers say that China still holds back licences for rare-earth magnets.',
    'Two traders said that Chinese dysprosium licences take three months.',
  ])('has no name where the article gives only a role: %s', (line) => {
    expect(claimWith(line, line)?.speakerName).toBeNull();
  });

  it('has the full name of "the Society" that was named before', () => {
    const claim = claimWith(
      'The Society also approved',
      'The Chinese Society of Rare Earths met in Beijing to set its rare-earth priorities.',
      'The Society also approved a plan for rare-earth data platforms.',
    );
    expect(claim).toMatchObject({ speaker: 'chinese-industry', speakerName: 'Chinese Society of Rare Earths' });
  });
});
