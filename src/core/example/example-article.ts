import type { Article, Block } from '../article/article.ts';

const TITLE = 'Seven rare earths, one licence';

/** One claim of each layer. What they say of rules and shares is what the knowledge says, so that nobody is misled. */
const SENTENCES = [
  'China has required export licences for seven rare earths since April 2025 and refines about 90% of the world’s magnet rare earths.',
  'The Ministry of Commerce says that the controls are no export ban and that applications which meet the rules will be approved.',
  'Analysts see the licences as a bargaining chip in talks with Washington rather than an end to trade.',
  'Beijing will probably issue more general licences by the end of 2027 but keep the rule itself, traders expect.',
];

/** A short article of our own, of no real outlet, for readers who meet Loupe for the first time. */
export const EXAMPLE: Article = {
  ...layOut(TITLE, SENTENCES.join(' ')),
  url: 'https://gazette.example/seven-rare-earths-one-licence',
  title: TITLE,
  site: 'The Example Gazette',
  author: null,
  published: '2026-10-05',
  language: 'en',
  isTruncated: false,
  links: null,
};

function layOut(title: string, paragraph: string): Pick<Article, 'text' | 'blocks'> {
  const plain = { level: 0, leadIn: null };
  const start = title.length + 1;
  const blocks: readonly Block[] = [
    { kind: 'title', ...plain, start: 0, end: title.length },
    { kind: 'paragraph', ...plain, start, end: start + paragraph.length },
  ];
  return { text: `${title}\n${paragraph}`, blocks };
}
