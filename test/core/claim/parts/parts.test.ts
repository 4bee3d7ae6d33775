import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../../src/core/claim/claim.ts';
import { findClaims } from '../../../../src/core/claim/find-claims.ts';
import { articleOf } from '../../../corpus/article-of.ts';

/** The claim that holds `words`, of an article that has `sentence` among others on the matter. */
function claimIn(sentence: string, words: string, lang = 'en'): Claim {
  const title = lang === 'zh' ? '中国收紧稀土出口管制' : 'China tightens its rare earth export controls';
  const before =
    lang === 'zh'
      ? '商务部上周宣布对七种稀土实施出口管制。'
      : 'The Ministry of Commerce put seven rare earths under export licences last week.';
  const sentenceOf = (text: string) => ({ text, isClaim: true });
  const article = articleOf({
    id: 'parts',
    style: 'agency',
    lang,
    kind: 'rare-earth-article',
    title,
    url: 'https://news.example/parts',
    blocks: [
      { tag: 'h1', sentences: [sentenceOf(title)] },
      { tag: 'p', sentences: [sentenceOf(before), sentenceOf(sentence)] },
    ],
  });
  const claim = findClaims(article, lang).find(({ text }) => text.includes(words));
  if (!claim) throw new Error(`no claim has "${words}"`);
  for (const { text, start, end } of claim.parts ?? []) expect(article.text.slice(start, end)).toBe(text);
  return claim;
}

const said = ({ parts }: Claim) => parts?.map(({ text, layer, speaker }) => [layer, speaker, text]);

describe('a sentence that says two things', () => {
  it('tells what a society did, and what the outlet makes of it', () => {
    const sentence =
      'The Chinese Society of Rare Earths approved new members tied to the engine maker AECC, further linking rare earths to defense.';
    const claim = claimIn(sentence, 'approved new members');
    expect(claim.parts?.map(({ text }) => text)).toEqual([
      'The Chinese Society of Rare Earths approved new members tied to the engine maker AECC',
      'further linking rare earths to defense',
    ]);
    expect(claim.parts?.[0]?.speaker).toBe('chinese-industry');
    expect(claim.parts?.[1]).toMatchObject({ layer: 'interpretation', speaker: 'outlet' });
    expect(claim).toMatchObject({ text: sentence, layer: claim.parts?.[0]?.layer, speaker: 'chinese-industry' });
  });

  it('is cut at a dash, where a step is weighed', () => {
    const sentence =
      'Beijing suspended its rare earth export controls for a year – a step that is seen as an answer to Washington.';
    expect(said(claimIn(sentence, 'suspended'))).toEqual([
      ['reported', 'unattributed', 'Beijing suspended its rare earth export controls for a year'],
      ['interpretation', 'outlet', 'a step that is seen as an answer to Washington'],
    ]);
  });

  it('lets analysts say what they expect of what a ministry says', () => {
    const sentence =
      'The Ministry of Commerce said it will grant general licences for rare earth magnets, but analysts expect new delays at the border.';
    expect(said(claimIn(sentence, 'general licences'))).toEqual([
      ['official', 'chinese-government', 'The Ministry of Commerce said it will grant general licences for rare earth magnets'],
      ['forecast', 'analyst', 'analysts expect new delays at the border'],
    ]);
  });

  it('lets analysts say what a step is by their words, not the outlet', () => {
    const sentence =
      'The Ministry of Commerce said exporters of dysprosium must apply for a licence, which many analysts say is a lever over Washington.';
    expect(said(claimIn(sentence, 'dysprosium'))?.[1]?.slice(0, 2)).toEqual(['interpretation', 'analyst']);
  });

  it('is cut in Chinese too', () => {
    expect(said(claimIn('中国去年收紧了稀土磁铁的出口审批，意味着全球车企将更依赖北京的许可。', '收紧了', 'zh'))).toEqual([
      ['reported', 'unattributed', '中国去年收紧了稀土磁铁的出口审批'],
      ['interpretation', 'outlet', '意味着全球车企将更依赖北京的许可'],
    ]);
  });

  it.each([
    'The Pentagon said China tightened its rare earth export controls in April, a sign of weakness in the West, Beijing said.',
    'The Pentagon said China will tighten its controls on separation technology, a move that Lynas said shows its fear.',
    '“China has banned exports of dysprosium,” said a trader in Rotterdam – a sign of panic, the Ministry of Commerce said.',
    'According to the Pentagon, China has banned exports of dysprosium, a sign of panic, the Ministry of Commerce said.',
  ])('is not cut where two speak, and whose the rest is does not show: %s', (sentence) => {
    expect(claimIn(sentence, sentence.slice(0, 20)).parts).toBeUndefined();
  });

  it.each([
    '五角大楼称，中国将禁止稀土出口，意味着西方陷入恐慌，商务部表示。',
    '据五角大楼的报告，中国将禁止稀土出口，意味着西方陷入恐慌，商务部发言人指出。',
  ])('is not cut in Chinese either where two speak: %s', (sentence) => {
    expect(claimIn(sentence, sentence.slice(0, 8), 'zh').parts).toBeUndefined();
  });

  it.each([
    'China cut its rare earth export quota by 40 percent in 2010, which drew protests from Japan.',
    'China refines 90 percent of the rare earths in the world, which are used in magnets and turbines.',
    'The ministry said that China controls rare earth exports by law, and that it will grant licences to civilian users.',
    'China holds a third of the rare earth reserves in the world, a figure that the survey published in January.',
  ])('is one claim where one voice says one thing: %s', (sentence) => {
    expect(claimIn(sentence, sentence.slice(0, 20)).parts).toBeUndefined();
  });
});
