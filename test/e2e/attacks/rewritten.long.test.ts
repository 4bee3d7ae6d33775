// A page that writes itself anew under a card in which the reader is typing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { noteOf } from '../../../src/core/annotation/edit.ts';
import { storedIn } from '../stored.ts';
import { focusNoteInCard, openWorld, until, type World } from '../world.ts';
import { allMarks, hostilePage, openCard, RULE, visitMarked } from './hostile.ts';

describe.each(['chrome', 'firefox'] as const)('a page that writes itself anew in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  it('keeps the note that was being typed, and is marked and pressed as before where its article is there again', async () => {
    const visit = await visitMarked(world, hostilePage());
    const count = (await allMarks(visit.page)).length;
    await openCard(visit, RULE);
    await focusNoteInCard(world, visit);
    await visit.page.keyboard.type('Ask the ministry');
    await visit.page.evaluate((html) => {
      document.open();
      document.write(html);
      document.close();
    }, hostilePage());
    await until('the note', async () =>
      ((await storedIn(world)).annotations as readonly Annotation[]).some((one) => noteOf(one) === 'Ask the ministry'),
    );
    await until('the marks', async () => (await allMarks(visit.page)).length === count);
    expect((await openCard(visit, RULE)).text).toContain(RULE);
    await visit.page.close();
  });
});
