// A page that fights for the registry of highlights, which is one for all, and one that never comes to rest.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highlightsIn, openWorld, pressInCard, selectWords, until, type Visit, type World } from '../world.ts';
import { allMarks, hostilePage, OUTLOOK, openCard, RULE, SHARE, visitMarked } from './hostile.ts';

const SENTENCES = [RULE, SHARE, OUTLOOK];
const TITLE = 'China tightens rare earth export controls';
const KEPT = 'the International Energy Agency';

/** What a page does to the registry for as long as it likes; `stop` is set by the test. */
const FIGHTS: Readonly<Record<string, string>> = {
  'wipes it in every frame': 'CSS.highlights.clear()',
  'takes out ours alone':
    "for (const name of [...CSS.highlights.keys()]) if (name.startsWith('loupe-')) CSS.highlights.delete(name)",
  'empties what we put in': 'for (const highlight of CSS.highlights.values()) highlight.clear()',
  'floods it with thousands':
    "for (let i = 0; i < 200; i++) CSS.highlights.set('flood-' + Math.random(), new Highlight(document.createRange()))",
};

describe.each(['chrome', 'firefox'] as const)('a page that fights for the highlights, in %s', (kind) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  /** An article with a highlight of the reader's own. */
  const withHighlight = async (html: string): Promise<Visit> => {
    const visit = await visitMarked(world, html);
    await selectWords(visit.page, KEPT);
    await pressInCard(world, visit, 'Highlight as “to check”');
    await until('the highlight', async () => (await highlightsIn(visit.page))['yellow']?.[0] === KEPT);
    return visit;
  };
  /** The sentences are marked, nothing else of the page is but its title, and the highlight is there. */
  const isWhole = async ({ page }: Visit) => {
    const marks = (await allMarks(page)).filter((text) => text !== TITLE);
    return marks.sort().join() === [...SENTENCES].sort().join() && (await highlightsIn(page))['yellow']?.join() === KEPT;
  };

  it.each(Object.entries(FIGHTS))(
    'that %s: marks and highlight come back when it ends, and the work is kept',
    async (_name, deed) => {
      const visit = await withHighlight(hostilePage());
      await visit.page.evaluate(
        `globalThis.rounds = 0; { const fight = () => { ${deed}; if (++rounds < 120) requestAnimationFrame(fight) }; fight() }`,
      );
      await visit.page.waitForFunction('rounds >= 120');
      await until('all of it', () => isWhole(visit));
      expect((await openCard(visit, RULE)).text).toContain('Who speaks');
      await visit.page.close();
    },
  );

  it('that puts ranges of its own under our names: ours are put back', async () => {
    const visit = await withHighlight(hostilePage({ after: '<p id="other">A line about the weather, which nobody marked.</p>' }));
    await visit.page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.getElementById('other') as Element);
      for (const name of ['official', 'reported', 'interpretation', 'forecast', 'yellow'])
        CSS.highlights.set(`loupe-${name}`, new Highlight(range.cloneRange()));
    });
    await until('all of it', () => isWhole(visit));
    await visit.page.close();
  });

  it('that patches the registry itself: its patches are not called', async () => {
    const visit = await withHighlight(
      hostilePage({
        head: `<script>globalThis.called = []; for (const name of ['set', 'delete', 'get', 'has', 'clear']) { const real = CSS.highlights[name];
          Object.defineProperty(CSS.highlights, name, { value(...all) { called.push(name); return real.apply(CSS.highlights, all) } }) }</script>`,
      }),
    );
    await visit.page.reload();
    await visit.read();
    await until('all of it', () => isWhole(visit));
    expect(await visit.page.evaluate('called')).toEqual([]);
    await visit.page.close();
  });

  it('that changes its text in every frame, and its address a hundred times: it settles, and is read right', async () => {
    const visit = await visitMarked(world, hostilePage({ after: '<p id="ticker"></p><p id="late"></p>' }));
    await visit.page.evaluate(() => {
      const counted = globalThis as unknown as { frames: number };
      counted.frames = 0;
      const change = () => {
        counted.frames += 1;
        for (const name of ['ticker', 'late']) {
          const line = document.getElementById(name);
          if (line) line.textContent = `Prices at ${performance.now()} in this frame.`;
        }
        if (counted.frames < 100) history.pushState(null, '', `#${counted.frames}`);
        dispatchEvent(new PopStateEvent('popstate'));
        dispatchEvent(new HashChangeEvent('hashchange'));
        requestAnimationFrame(change);
      };
      change();
    });
    await visit.page.waitForFunction('frames > 200');
    const marks = await until('the marks', async () => {
      const found = (await allMarks(visit.page)).filter((text) => text !== TITLE);
      return found.length >= 3 && found;
    });
    expect(marks.sort()).toEqual([...SENTENCES].sort());
    expect((await openCard(visit, RULE)).text).toContain('Who speaks');
    await visit.page.close();
  });
});
