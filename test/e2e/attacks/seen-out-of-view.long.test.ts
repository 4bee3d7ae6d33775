// A page that has a lead-in be seen by its style only while it is out of view: nobody reads it, and it would name a speaker in a card.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, until, type World } from '../world.ts';
import { allMarks, hostilePage, openCard, visitHostile } from './hostile.ts';

const LEAD_IN = 'Chinese President Xi Jinping told a meeting in Beijing on Thursday:';
const QUOTATION = '“China will halt all exports of dysprosium and terbium to 20 countries from December.”';
const BETWEEN = '<p>Lynas runs a plant in Malaysia, and its shares rose a little on Friday.</p>';
const GAP = 'margin-top: 1200px; margin-bottom: 1500px';
const BY_SCRIPT = `<p id="lead" style="${GAP}">${LEAD_IN}</p><script>
  new IntersectionObserver((all) => { lead.style.opacity = all.at(-1).isIntersecting ? '0' : '' }, { rootMargin: '200px' }).observe(lead)
</script>`;
const BY_STYLE = `<style>
  @keyframes hide { from, to { opacity: 0 } } #lead { animation: hide linear; animation-timeline: view(block -200px) }
</style><p id="lead" style="${GAP}">${LEAD_IN}</p>`;
const IN_A_LONG_BOX = `<p id="lead" style="margin-top: 1200px; padding-bottom: 2500px"><span id="words">${LEAD_IN}</span></p><script>
  new IntersectionObserver((all) => { lead.style.opacity = all.at(-1).isIntersecting ? '0' : '' }, { rootMargin: '200px' }).observe(words)
</script>`;
const BY_A_COPY = `<p class="lead" style="${GAP}">${LEAD_IN}</p><script>
  let now = document.querySelector('.lead');
  const own = new IntersectionObserver((all) => {
    const { isIntersecting } = all.at(-1);
    if (isIntersecting) now.style.opacity = '0';
    else if (now.style.opacity === '0') {
      const next = now.cloneNode(true);
      next.style.opacity = '';
      own.disconnect();
      now.replaceWith(next);
      now = next;
      own.observe(now);
    }
  }, { rootMargin: '200px' });
  own.observe(now);
</script>`;
const BETWEEN_FRAMES = `<p id="lead" style="${GAP}">${LEAD_IN}</p><script>
  const after = new MessageChannel();
  after.port1.onmessage = () => { lead.style.opacity = '' };
  (function frame() { lead.style.opacity = '0'; after.port2.postMessage(0); requestAnimationFrame(frame) })();
</script>`;
const SEEN = `<p id="lead" style="${GAP}">${LEAD_IN}</p>`;
const FADED_IN = `<style>#lead { opacity: 0; transition: opacity 0.6s } #lead.in { opacity: 1 }</style>
  <p id="lead" style="${GAP}">${LEAD_IN}</p><script>
    new IntersectionObserver((all) => { if (all.at(-1).isIntersecting) lead.classList.add('in') }).observe(lead)
  </script>`;

describe.each([
  // Firefox ESR has no timelines of a view.
  [
    'chrome',
    {
      'by a script': BY_SCRIPT,
      'by its style': BY_STYLE,
      'in a long box': IN_A_LONG_BOX,
      'in the place of a copy': BY_A_COPY,
      'in each frame, not between them': BETWEEN_FRAMES,
    },
  ],
  ['firefox', { 'by a script': BY_SCRIPT }],
] as const)('a lead-in far above a quotation, in %s', (kind, hidden) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(kind);
  });

  afterAll(() => world?.close());

  /** The card of the quotation after the reader has scrolled by the lead-in, slow enough to read it. */
  async function cardAfter(leadIn: string): Promise<string> {
    const after = `${BETWEEN}${leadIn}<p>${QUOTATION}</p><div style="height: 3000px"></div>`;
    const visit = await visitHostile(world, hostilePage({ head: '<style>body { background: #fff }</style>', after }));
    await visit.read();
    await until('the marks', async () => (await allMarks(visit.page)).length >= 4);
    await visit.page.evaluate(async () => {
      const end = document.querySelectorAll('p').item(document.querySelectorAll('p').length - 1);
      while (end.getBoundingClientRect().top > innerHeight / 2) {
        scrollBy(0, 60);
        await new Promise((go) => setTimeout(go, 50));
      }
    });
    const { text } = await openCard(visit, QUOTATION);
    expect(text).toContain('halt all exports');
    const said = await until('who speaks', async () => /Who speaks\s*(.{30})/.exec((await visit.card())?.text ?? '')?.[1]);
    await visit.page.close();
    return said;
  }

  it.each(Object.entries(hidden))('names no speaker where it is hidden whenever it is in view, %s', async (_, leadIn) => {
    expect(await cardAfter(leadIn)).toContain('No source named');
  });

  it.each([
    ['it is there', SEEN],
    ['it comes in when it is scrolled to', FADED_IN],
  ])('names its speaker where %s', async (_, leadIn) => {
    expect(await cardAfter(leadIn)).toContain('Xi Jinping');
  });
});
