import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../../src/core/article/article.ts';
import { textArticle } from '../../core/article/text-article.ts';
import { articleOf, type LabelledDocument } from '../../corpus/article-of.ts';

const CORPUS = join(import.meta.dirname, '../../corpus');
/** Some of the labelled documents, in both languages that are read. */
const FILES = ['hidden-en', 'news-1-zh', 'daily-1-en', 'official-en'];
const MOST = 25;

/** What few articles name: a notice by its number alone. */
const RARE = textArticle([
  '# China tightens rare earth export controls',
  'China’s Ministry of Commerce issued Announcement No. 62 of 2025 on rare earth technology. China suspended No. 62 in November 2025, the ministry said.',
  'China controls the output of magnets, which need an export licence from Beijing.',
]);

/** An interview in which surnames label the turns. */
const INTERVIEW = textArticle([
  '# 专访：中国稀土出口管制',
  '本报专访稀土协会研究员魏建国，谈稀土出口管制。',
  ...['记者：稀土出口管制会放松吗？', '魏：中国不会放松稀土出口管制，许可制度将继续实施。'].flatMap((line) => [line, line, line]),
]);

/** Articles that ask for every pattern that is built when it is first needed. */
export function articles(): readonly Article[] {
  const labelled = FILES.flatMap((name) =>
    readFileSync(join(CORPUS, `${name}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .slice(0, MOST)
      .map((line) => articleOf(JSON.parse(line) as LabelledDocument)),
  );
  return [RARE, INTERVIEW, ...labelled];
}
