import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createExportModel } from '../../../../src/ui/library/data/export-model.ts';
import { createExporter } from '../../../../src/ui/library/data/exporter.ts';
import { granted, HEAD, KEY, note, storeOn } from '../../../storage/fixtures.ts';
import { type FakeWorld, fakeWorld, TODAY } from './fake-world.ts';

vi.mock('../../../../src/platform/browser.ts', async () => (await import('../../english.ts')).ENGLISH_BROWSER);

let fake: FakeWorld;
const ALL = { articles: [KEY], annotations: [] };

beforeEach(async () => {
  fake = fakeWorld();
  await granted(storeOn(fake.indexedDB).saveNote(note('a note', null)));
});

describe('an export', () => {
  it('is saved in the format that was chosen, and nothing stays open', async () => {
    const model = createExportModel(fake.world, null);
    model.choose('csv');
    await model.save();
    expect(model.state.value).toEqual({ kind: 'saved', name: `${HEAD.title}.csv` });
    expect(await fake.saved[0]?.file.text()).toContain('"Note"');
    expect(fake.open).toBe(0);
  });

  it('of one article has another name as a table than for Readwise, where both are CSV', async () => {
    for (const format of ['csv', 'readwise'] as const) {
      const model = createExportModel(fake.world, ALL);
      model.choose(format);
      await model.save();
    }
    expect(fake.saved.map(({ name }) => name)).toEqual([`${HEAD.title}.csv`, `${HEAD.title} - Readwise.csv`]);
  });

  it('is copied as Markdown, whatever format was chosen', async () => {
    const model = createExportModel(fake.world, ALL);
    model.choose('jsonld');
    await model.copy();
    expect(model.state.value.kind).toBe('copied');
    expect(fake.clipboard[0]).toContain('## Note on the article');
    expect(fake.saved).toEqual([]);
  });

  it('is copied by another click, without being written again, where the browser wants one', async () => {
    const model = createExportModel(fake.world, ALL);
    fake.mayCopy = false;
    await model.copy();
    expect(model.state.value.kind).toBe('to-copy');
    fake.mayCopy = true;
    const jobs: string[] = [];
    fake.onJob = (name) => jobs.push(name);
    await model.copy();
    expect([model.state.value.kind, fake.clipboard.length, jobs]).toEqual(['copied', 1, []]);
  });

  it.each(['gather', 'write'])('that is cancelled while it does %s saves nothing, and can be begun again', async (at) => {
    const model = createExportModel(fake.world, null);
    fake.onJob = (name) => {
      if (name === at) model.cancel();
    };
    await model.save();
    expect([model.state.value.kind, fake.saved, fake.open]).toEqual(['choosing', [], 0]);
    fake.onJob = () => {};
    await model.save();
    expect(model.state.value.kind).toBe('saved');
  });

  it('says that there is nothing, or what went wrong', async () => {
    const gone = createExportModel(fake.world, { articles: ['gone.example/'], annotations: [] });
    await gone.save();
    expect(gone.state.value.kind).toBe('nothing');
    fake.fault = { kind: 'unavailable', detail: '' };
    const model = createExportModel(fake.world, null);
    await model.save();
    expect(model.state.value).toEqual({ kind: 'failed', fault: fake.fault });
    expect([fake.saved, fake.open]).toEqual([[], 0]);
  });
});

describe('the exporter', () => {
  it('stops what is under way when it is closed', async () => {
    const exporter = createExporter(fake.world);
    exporter.open(ALL);
    const saving = exporter.asked.value?.save();
    exporter.close();
    await saving;
    expect([exporter.asked.value, fake.saved]).toEqual([null, []]);
  });

  it('offers a file per article only where there may be several', () => {
    const ofSeveral = (articles: readonly string[]) => createExportModel(fake.world, { articles, annotations: [] }).isOfSeveral;
    expect([ofSeveral([KEY]), ofSeveral([KEY, 'b']), createExportModel(fake.world, null).isOfSeveral]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('the day in a name', () => {
  it('is the reader’s', async () => {
    await granted(storeOn(fake.indexedDB).saveNote({ ...note('two', null), articleKey: 'b.example/' }));
    const model = createExportModel(fake.world, null);
    await model.save();
    expect(fake.saved[0]?.name).toBe(`loupe-${TODAY}.md`);
  });
});
