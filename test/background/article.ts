// An article as the reader sends it, and where it stands.
export const HOST = 'https://www.reuters.com/markets/rare-earth-curbs';
export const SENTENCES = [
  'China tightens rare earth export controls',
  'China’s Ministry of Commerce said on Thursday it would require licences for exports of dysprosium and terbium.',
  'The new rule on rare earth exports takes effect in December and follows an earlier list of seven medium and heavy elements.',
  'Traders in Rotterdam said they had been expecting such a step since the summer, when customs checks on magnets grew longer and shipments to Europe slowed.',
  'The rare earth export controls cover magnets, the ministry said in Announcement No. 61 of 2025.',
  'China accounts for about 91 percent of global rare earth refining, according to the International Energy Agency.',
];

/** An article of ours as the reader sends it. */
export function articleOf(url: string, sentences = SENTENCES) {
  let start = 0;
  const blocks = sentences.map((text, index) => {
    const block = { kind: index === 0 ? 'title' : 'paragraph', level: 0, leadIn: null, start, end: start + text.length };
    start += text.length + 1;
    return block;
  });
  const head = { url, title: sentences[0] ?? '', site: 'Reuters', author: null, published: '2025-10-10', language: 'en' };
  return { ...head, text: sentences.join('\n'), blocks, isTruncated: false, links: null };
}
