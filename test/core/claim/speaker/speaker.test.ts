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

  /** The claim with `words` of an article in which lines that begin with `> ` stand in the page's own box for a quotation. */
  function quotedClaim(words: string, language: 'en' | 'zh', ...lines: readonly string[]): Claim | undefined {
    const article = textArticle(lines.map((line) => line.replace(/^> /, '')));
    const blocks = article.blocks.map((block, i) => (lines[i]?.startsWith('> ') ? { ...block, kind: 'quote' as const } : block));
    return findClaims({ ...article, blocks, language }).find(({ text }) => text.includes(words));
  }
  const MINISTRY = 'The Ministry of Commerce of China said on Thursday that exporters of dysprosium must apply for a licence.';
  const HALT = '“China will halt all exports of dysprosium to Japan from December.”';

  it.each([
    ['after a dash', [HALT, '— John Smith, trader in Ohio']],
    [
      'after a dash, of several sentences',
      ['“China will halt all exports of dysprosium. Nobody in Ohio doubts it.”', '— John Smith'],
    ],
    ['in the box of the quotation', [`> ${HALT}`, '> John Smith, trader in Ohio']],
    [
      'after a dash in the box of the quotation',
      ['> China will halt all exports of dysprosium from May.', '> — John Smith (@smith) 9 May 2025'],
    ],
  ])('is whoever signs a quotation below it, and not who spoke before: %s', (_, lines) => {
    const claim = quotedClaim('halt all exports', 'en', MINISTRY, ...lines, 'Shares of Lynas rose by 3 percent on Friday.');
    expect(claim).toMatchObject({ speaker: 'analyst', speakerName: 'John Smith' });
  });

  it('is whoever signs a Chinese quotation', () => {
    const lines = [
      '中国商务部周四表示，镝出口商必须申请许可证。',
      '“中国将从十二月起停止向日本出口镝。”',
      '——约翰·史密斯，俄亥俄州交易员',
    ];
    expect(quotedClaim('停止向日本', 'zh', ...lines)).toMatchObject({ speaker: 'analyst', speakerName: '约翰·史密斯' });
  });

  it.each([
    'The blogger says: “China will halt all exports of dysprosium to Japan from December.”',
    'In the film, the villain says: “China will halt all exports of dysprosium to Japan from December.”',
    'The post, since deleted, said: “China will halt all exports of dysprosium to Japan from December.”',
    'A chatbot answered “China will halt all exports of dysprosium to Japan from December.”',
    '“China will halt all exports of dysprosium to Japan from December,” wrote one reader.',
    'My uncle in Ohio says: “China will close its mines. It will halt all exports of dysprosium from December.”',
  ])('is nobody who is known where the sentence says that somebody else speaks: %s', (line) => {
    expect(quotedClaim('halt all exports', 'en', MINISTRY, line)).toMatchObject({ speaker: 'unattributed' });
  });

  it.each([
    ['where it signs', [HALT, '— Ministry of Commerce, 9 October 2025']],
    ['where a sentence follows', [HALT, 'Shares of Lynas rose by 3 percent on Friday.']],
    ['where nobody signs in the box', [`> ${HALT}`, '> Rare Earths are scarce in Japan, and so is dysprosium.']],
    ['where its notice speaks', ['The notice says: “China will halt all exports of dysprosium to Japan from December.”']],
    ['where it goes on', ['“China will halt all exports of dysprosium to Japan from December,” it added.']],
    ['where the sentence names it', ['“China will halt all exports of dysprosium,” the ministry said.', '— Reuters Staff']],
  ])('is the ministry still %s', (_, lines) => {
    const claim = quotedClaim('halt all exports', 'en', MINISTRY, ...lines);
    expect(claim).toMatchObject({ speaker: 'chinese-government' });
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
