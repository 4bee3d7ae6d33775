import type { SavedText } from '../../src/core/annotation/article-work.ts';
import type { Article } from '../../src/core/article/article.ts';
import { toBackup } from '../../src/core/exchange/backup/to-backup.ts';
import { readArticle } from '../../src/core/read-article.ts';
import { keptReading } from '../../src/core/reading.ts';

/** The claim that is met again, as the ministry says it. */
export const CLAIM =
  'The Ministry of Commerce said it had suspended Announcement No. 61 of 2025 on rare earths until November 10, 2026.';

/** The same in thirteen other articles: seven copies of what the ministry said, five of what a lawyer said, and one that nobody is named for. */
const LAWYER = 'China has suspended Announcement No. 61 of 2025 on rare earths until November 10, 2026, Mary Ostrowski said.';
const NOBODY = 'China’s Announcement No. 61 of 2025 on rare earths is suspended until November 10, 2026.';
const TOLD = [...Array.from({ length: 7 }, () => CLAIM), ...Array.from({ length: 5 }, () => LAWYER), NOBODY];

const SOUNDS = ['Bal', 'Cor', 'Dun', 'Fer', 'Gil', 'Har', 'Kel', 'Lor', 'Mur', 'Nor', 'Pel'];
const firm = (number: number): string => `${SOUNDS[number % 11]}${SOUNDS[Math.floor(number / 11) % 11]?.toLowerCase()}a`;

const AT = '2026-02-01T08:00:00.000Z';

function article(number: number): Article {
  const told = TOLD[number];
  const title = told ? `Rare earth rule on hold, report ${number}` : `Rare earth exports, report ${number}`;
  const lines = [
    title,
    `China exported ${1_000 + 37 * number} tonnes of rare earth magnets to ${firm(number)}, customs data showed.`,
    told ?? `The mine of ${firm(number)} produced ${200 + 13 * number} tonnes of rare earth oxide last year, its owner said.`,
    'Rare earths are used in motors, turbines and weapons.',
  ];
  let start = 0;
  const blocks = lines.map((text, i) => {
    const block = {
      kind: i === 0 ? 'title' : 'paragraph',
      level: i === 0 ? 1 : 0,
      leadIn: null,
      start,
      end: start + text.length,
    };
    start += text.length + 1;
    return block as Article['blocks'][number];
  });
  const published = `2026-01-${String(1 + (number % 28)).padStart(2, '0')}`;
  const head = {
    url: `https://outlet-${number}.example/story`,
    title,
    site: `Outlet ${number}`,
    author: null,
    published,
    language: 'en',
  };
  return { ...head, text: lines.join('\n'), blocks, isTruncated: false, links: null };
}

function saved(number: number): SavedText {
  const own = article(number);
  const reading = keptReading(readArticle(own, { today: '2026-02-01', isForced: true }));
  return { key: reading.key, article: own, reading, saved: AT };
}

/** A backup of saved articles on which nobody has worked. */
export async function backupOf(texts: readonly SavedText[]): Promise<string> {
  const articles = texts.map(({ key, reading: { head } }) => ({
    key,
    addresses: [head.url],
    head,
    firstRead: AT,
    lastRead: AT,
    saved: AT,
    modified: AT,
    deleted: null,
  }));
  const digest = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest('SHA-256', bytes);
  return (await toBackup({ articles, annotations: [], texts, meta: {} }, { app: '0.1.0', exportedAt: AT, digest })).text;
}

/** A backup of 120 saved articles, of which thirteen have the claim. */
export const backupOf120 = (): Promise<string> => backupOf(Array.from({ length: 120 }, (_, number) => saved(number)));
