// A page whose heading says something else than a reader sees: the title is a claim like others, and is quoted as one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, until, type World } from '../world.ts';
import { allMarks, hostilePage, visitHostile } from './hostile.ts';

const TITLE = 'China tightens rare earth export controls';
const HEAD = '<style>body { background: #fff }</style>';

/** Ways to have words in a heading that are not what is seen in it. */
const UNSEEN: Readonly<Record<string, string>> = {
  'are not displayed': 'China <i style="display: none">never </i>tightens rare earth export controls',
  'are made invisible': 'China <i style="visibility: hidden">never </i>tightens rare earth export controls',
  'have no size': 'China <i style="font-size: 0">never </i>tightens rare earth export controls',
  'have the colour of their ground': 'China <i style="color: #fff">never </i>tightens rare earth export controls',
  'stand beside the page': 'China <i style="position: absolute; left: -9999px">never </i>tightens rare earth export controls',
};
/** Those that are not marked at all. */
const UNCLEAR: Readonly<Record<string, string>> = {
  'in another order':
    '<i style="position: relative; left: 20em">China </i>tightens rare earth <i style="position: relative; left: -15em">export</i> controls',
  'turned round': 'China \u202etightens\u202c rare earth export controls',
};

describe.each(['chrome', 'firefox'] as const)('the words of a heading, in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  /** Claims that are made of the heading, and their marks. */
  async function claimsOf(heading: string) {
    const html = hostilePage({ head: HEAD }).replace(`<h1>${TITLE}</h1>`, `<h1>${heading}</h1>`);
    const visit = await visitHostile(world, html);
    const { reading } = await visit.read();
    const marks = await until('the marks', async () => {
      const found = await allMarks(visit.page);
      return found.length >= 3 && found;
    });
    await visit.page.close();
    const isOfHeading = (text: string) => text.includes('rare earth export') || text.includes('rare earth expor');
    return { claims: (reading?.claims ?? []).map(({ text }) => text).filter(isOfHeading), marks: marks.filter(isOfHeading) };
  }

  it.each(Object.entries(UNSEEN))('are left out where they %s', async (_name, heading) => {
    expect((await claimsOf(heading)).claims).toEqual([TITLE]);
  });

  it.each(Object.entries(UNCLEAR))('are not marked where they are %s', async (_name, heading) => {
    expect(await claimsOf(heading)).toEqual({ claims: [], marks: [] });
  });

  it('are marked as they stand', async () => {
    expect((await claimsOf('China <b>tightens</b> <a href="/x">rare earth</a> export controls')).claims).toEqual([TITLE]);
  });
});
