import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { articles } from './articles.ts';
import { type Built, noteBuilt } from './built.ts';
import { patternsWritten, type Written } from './written.ts';

const SRC = join(import.meta.dirname, '../../../src');

/** Rooms in which patterns meet the text of a page or of a file. */
const ROOMS = ['core', 'dom', 'page', 'background', 'messaging', 'storage'];
/** What of them is loaded, so that it builds its patterns: the pure rooms. */
const LOADED = ['core', 'dom'];
/** Builds what others ask for: each of those is a place of its own. */
const FOR_OTHERS = 'src/core/text/late-pattern.ts';

const DAY = '2026-11-28';

/** Every pattern of the rooms, each once, and the places that build patterns and were never come to. */
export async function allPatterns(): Promise<{ readonly patterns: readonly Built[]; readonly missed: readonly Written[] }> {
  vi.resetModules();
  vi.doMock(join(SRC, '../', FOR_OTHERS), () => ({
    latePattern: (source: string, flags: string) => {
      const made = new RegExp(source, flags);
      return () => made;
    },
  }));
  const { built, stop } = noteBuilt();
  try {
    for (const room of LOADED) {
      for (const name of readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' })) {
        if (/(?<!\.d)\.ts$/.test(name)) await import(join(SRC, room, name));
      }
    }
    const { readArticle } = await import('../../../src/core/read-article.ts');
    const { elementsIn } = await import('../../../src/core/knowledge/elements.ts');
    elementsIn('NdPr oxide');
    for (const article of articles()) readArticle(article, { today: DAY, isForced: true });
  } finally {
    stop();
    vi.doUnmock(join(SRC, '../', FOR_OTHERS));
    vi.resetModules();
  }
  const written = patternsWritten(ROOMS).filter(({ file }) => file !== FOR_OTHERS);
  const places = new Set(built.map(({ file, line }) => `${file}:${line}`));
  const missed = written.filter(({ file, line, pattern }) => pattern === null && !places.has(`${file}:${line}`));
  const all = new Map<string, Built>();
  for (const { file, line, pattern } of [...written, ...built])
    if (pattern && !all.has(`${pattern}`)) all.set(`${pattern}`, { file, line, pattern });
  return { patterns: [...all.values()], missed };
}
