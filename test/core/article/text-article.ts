import type { Article, Block, BlockKind } from '../../../src/core/article/article.ts';

/** An article made of lines: `# ` title, `## ` heading, `- ` list item (introduced by the line above), anything else a paragraph. */
export function textArticle(lines: readonly string[], url = 'https://example.com/news/article'): Article {
  const blocks: Block[] = [];
  let text = '';
  let leadIn: number | null = null;
  for (const line of lines) {
    const [, mark = '', own = ''] = /^(# |## |- |)([\s\S]*)$/.exec(line) ?? [];
    const kind: BlockKind = mark === '# ' ? 'title' : mark === '## ' ? 'heading' : mark === '- ' ? 'list-item' : 'paragraph';
    if (kind !== 'list-item') leadIn = kind === 'heading' || own.endsWith(':') ? blocks.length : null;
    if (blocks.length > 0) text += '\n';
    const start = text.length;
    text += own;
    blocks.push({
      kind,
      level: kind === 'heading' ? 2 : 0,
      start,
      end: text.length,
      leadIn: kind === 'list-item' ? leadIn : null,
    });
  }
  const title = lines.find((line) => line.startsWith('# '))?.slice(2) ?? '';
  return { url, title, site: null, author: null, published: null, language: null, text, blocks, isTruncated: false, links: null };
}
