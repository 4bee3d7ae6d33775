import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saidIn } from '../../src/core/claim/said-in.ts';
import {
  hasPlenary,
  marksIn,
  openWorld,
  PLENARY,
  PLENARY_FILE,
  paintedAs,
  ROOT,
  until,
  type Visit,
  type World,
} from './world.ts';

/** What a careful reader would mark by the guideline: words that tell each sentence from the others. */
const WANTED = [
  'Sets 2026 Agenda: From Mining Scale',
  'China is pivoting from volume-driven',
  'outlined 2026 priorities focused on',
  'For the West, China',
  'quietly redefining the next phase',
  'At a March 20 plenary meeting',
  'The gathering brought together',
  'The most important takeaway',
  'Advancing core technologies',
  'Driving high-end applications',
  'Integrating AI and big data',
  'Strengthening organizational coordination',
  'Translation for Western audiences',
  'A notable feature of the meeting',
  'controlling not just supply',
  'The Society also approved',
  'Leadership emphasized',
  'China is formalizing a shift',
  'Heavy emphasis on AI-driven',
  'Increased integration with the defense',
  'Clear policy alignment',
  'REEx take',
  'advantage may increasingly lie in processing',
];

const UNWANTED = [
  '3 min read',
  'This is not subtle',
  'Li Bo, Chairman',
  'strategic warning',
  'Disclaimer',
  'Share on X',
  'Lithium hydroxide',
  'Vital Metals',
  'Moderator',
  'Join the full discussion',
  'investment advice',
];

let printed: string | null = null;
/** What the command line prints of it, the same whichever browser is asked. */
function printedOnce(): string {
  const args = ['scripts/bootstrap.mjs', 'read', PLENARY_FILE, '--url', PLENARY, '--json'];
  printed ??= execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  return printed;
}

describe.runIf(hasPlenary).each(['chrome', 'firefox'] as const)('the article the project started from in %s', (kind) => {
  let world: World;
  let visit: Visit;
  let marks: Record<string, string[]> = {};

  beforeAll(async () => {
    world = await openWorld(kind);
    world.web.serve(PLENARY, readFileSync(PLENARY_FILE, 'utf8'));
    visit = await world.visit(PLENARY);
    const { reading } = await visit.read();
    // A claim of two parts has two marks.
    await paintedAs(visit.page, reading?.claims.flatMap(saidIn).length ?? -1);
    marks = await marksIn(visit.page);
  });
  afterAll(() => world?.close());

  const all = () => Object.values(marks).flat();
  const layerOf = (words: string) => Object.keys(marks).find((layer) => marks[layer]?.some((text) => text.includes(words)));

  it('has at least four of five of its claims marked, and few others', () => {
    const found = WANTED.filter((words) => all().some((text) => text.includes(words)));
    expect(found.length / WANTED.length).toBeGreaterThanOrEqual(0.8);
    const others = all().filter((text) => !WANTED.some((words) => text.includes(words)));
    expect(others.length).toBeLessThanOrEqual(4);
  });

  it('has no mark on byline, caption, disclaimer, related posts, comments and footer', () => {
    for (const words of UNWANTED) expect(all().join('\n')).not.toContain(words);
  });

  it('tells the plan and the leadership from the outlet that reads them', () => {
    for (const words of ['Driving high-end applications', 'Integrating AI and big data', 'Leadership emphasized']) {
      expect(layerOf(words), words).toBe('official');
    }
    for (const words of ['REEx take', 'Translation for Western audiences']) expect(layerOf(words), words).toBe('interpretation');
  });

  it('has background on the plan, the society, the engine maker and the plenary', async () => {
    const ids = await until('its background', async () => {
      const cards = (await visit.read()).reading?.cards ?? [];
      return cards.length > 0 && cards.map(({ id }) => id);
    });
    for (const id of ['fifteenth-five-year-plan', 'csre', 'aecc', 'csre-plenary-2026']) expect(ids).toContain(id);
  });

  it('gives the same claims on the command line', async () => {
    const { reading } = await visit.read();
    const { claims } = JSON.parse(printedOnce()) as { claims: readonly { text: string; layer: string }[] };
    expect(claims.map(({ text, layer }) => [text, layer])).toEqual(
      reading?.claims.flatMap(saidIn).map(({ text, layer }) => [text, layer]),
    );
  });
});
