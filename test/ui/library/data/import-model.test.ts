import { beforeEach, describe, expect, it } from 'vitest';
import { type BackupModel, createBackupModel } from '../../../../src/ui/library/data/backup-model.ts';
import { createClearModel } from '../../../../src/ui/library/data/clear-model.ts';
import { libraryExchange } from '../../../../src/ui/library/data/exchange/library-exchange.ts';
import { createImportModel, type ImportModel } from '../../../../src/ui/library/data/import-model.ts';
import { granted, libraryOn, note, savedArticle, storeOn } from '../../../storage/fixtures.ts';
import { type FakeWorld, fakeWorld, TODAY } from './fake-world.ts';

let fake: FakeWorld;
let backups: BackupModel;
let importer: ImportModel;
let text: string;

/** A file as a reader chooses it. */
const fileOf = (content: string, name = 'backup.json') => Object.assign(new Blob([content]), { name });
const here = () => granted(fake.library.exportAll());

beforeEach(async () => {
  const other = fakeWorld();
  await granted(storeOn(other.indexedDB).saveNote({ ...note('theirs', null), articleKey: 'b.example/' }));
  const watch = { signal: new AbortController().signal, onProgress: () => {} };
  const written = await granted(
    libraryExchange(libraryOn(other.indexedDB)).backup({ app: '1', now: '2027-01-01T00:00:00.000Z' }, watch),
  );
  text = await written.file.text();

  fake = fakeWorld();
  await granted(storeOn(fake.indexedDB).saveArticle(savedArticle()));
  await granted(storeOn(fake.indexedDB).saveNote(note('ours', null)));
  backups = createBackupModel(fake.world);
  importer = createImportModel(fake.world, backups);
});

describe('an import', () => {
  it('changes nothing before the reader has seen what is in the file', async () => {
    const before = await here();
    await importer.read(fileOf(text));
    expect(importer.state.value).toMatchObject({ kind: 'asking', summary: { kind: 'backup', articles: 1, notes: 1 } });
    expect(await here()).toEqual(before);
    importer.close();
    expect([importer.state.value.kind, await here(), fake.open]).toEqual(['idle', before, 0]);
  });

  it('refuses a damaged file with its place, changes nothing and tells nobody', async () => {
    const before = await here();
    await importer.read(fileOf(text.slice(0, -9)));
    expect(importer.state.value).toMatchObject({ kind: 'refused', fault: { code: 'truncated', where: /line \d+, column \d+/ } });
    await importer.merge();
    expect([await here(), fake.calls, fake.open]).toEqual([before, [], 0]);
  });

  it('adds what the file has to what is here, and tells the other surfaces', async () => {
    await importer.read(fileOf(text));
    await importer.merge();
    expect(importer.state.value).toEqual({
      kind: 'done',
      report: { added: 2, updated: 0, unchanged: 0, joined: 0, trashed: 0, differing: 0, refused: 0 },
    });
    expect((await here()).articles).toHaveLength(2);
    expect([fake.calls, fake.open]).toEqual([['library/imported'], 0]);
  });

  it('replaces only after a backup was saved that brings back what was here, and a second word', async () => {
    const before = await here();
    await importer.read(fileOf(text));
    await importer.secure();
    expect(importer.state.value).toMatchObject({
      kind: 'confirming',
      backup: { name: `loupe-backup-before-${TODAY}.json`, leftOut: 0 },
    });
    expect(await here()).toEqual(before);
    await importer.replace();
    expect(importer.state.value.kind).toBe('done');
    expect((await here()).articles.map(({ key }) => key)).toEqual(['b.example/']);
    const [backup] = fake.saved;
    await importer.read(fileOf((await backup?.file.text()) ?? ''));
    await importer.secure();
    await importer.replace();
    expect(await here()).toEqual(before);
  });

  it('backs up again, and asks anew, where something was written since it was asked', async () => {
    await importer.read(fileOf(text));
    await importer.secure();
    expect(importer.state.value).toMatchObject({ kind: 'confirming', isAnew: false });
    await granted(storeOn(fake.indexedDB).saveNote(note('written in between')));
    await importer.replace();
    expect(importer.state.value).toMatchObject({ kind: 'confirming', isAnew: true, backup: { leftOut: 0 } });
    expect(JSON.stringify(await here())).toContain('written in between');
    expect(await fake.saved[1]?.file.text()).toContain('written in between');
    expect(fake.calls).not.toContain('library/imported');
    await importer.replace();
    expect([importer.state.value.kind, fake.open]).toEqual(['done', 0]);
  });

  it('replaces nothing where no backup can be made', async () => {
    await importer.read(fileOf(text));
    fake.fault = { kind: 'failed', detail: 'disk' };
    await importer.secure();
    fake.fault = null;
    await importer.replace();
    expect(importer.state.value.kind).toBe('failed');
    expect((await here()).articles).toHaveLength(1);
  });

  it('into an empty library asks for no backup', async () => {
    const empty = fakeWorld();
    const model = createImportModel(empty.world, createBackupModel(empty.world));
    await model.read(fileOf(text));
    await model.secure();
    expect(model.state.value).toMatchObject({ kind: 'confirming', backup: null });
    expect([empty.saved, empty.calls]).toEqual([[], []]);
    await granted(storeOn(empty.indexedDB).saveNote(note('the first')));
    await model.replace();
    expect(model.state.value).toMatchObject({ kind: 'confirming', isAnew: true, backup: { leftOut: 0 } });
  });

  it.each(['merge', 'replace'] as const)(
    'that is stopped while it writes by %s leaves all as it was, and can go on',
    async (way) => {
      const before = await here();
      await importer.read(fileOf(text));
      if (way === 'replace') await importer.secure();
      fake.onJob = () => importer.cancel();
      await importer[way]();
      expect(importer.state.value).toMatchObject({ kind: 'asking', isStopped: true });
      expect(await here()).toEqual(before);
      fake.onJob = () => {};
      await importer.merge();
      expect(importer.state.value.kind).toBe('done');
    },
  );

  it('says that it is being stopped until it is, and that of no later one', async () => {
    await importer.read(fileOf(text));
    const told: boolean[] = [];
    fake.onJob = () => {
      importer.cancel();
      told.push(importer.progress.value.isStopping);
    };
    await importer.merge();
    fake.onJob = () => told.push(importer.progress.value.isStopping);
    await importer.merge();
    expect(told).toEqual([true, false]);
  });

  it('whose backup is stopped goes back to the question', async () => {
    await importer.read(fileOf(text));
    fake.onJob = () => importer.cancel();
    await importer.secure();
    expect([importer.state.value.kind, fake.saved]).toEqual(['asking', []]);
  });

  it('that the store refuses says why', async () => {
    await importer.read(fileOf(text));
    fake.fault = { kind: 'full', detail: '' };
    await importer.merge();
    expect(importer.state.value).toEqual({ kind: 'failed', fault: fake.fault });
    expect(fake.calls).toEqual([]);
  });

  it('shows the file that was chosen last, whichever is read first', async () => {
    const first = importer.read(fileOf('', 'empty.json'));
    const second = importer.read(fileOf(text, 'good.json'));
    await Promise.all([first, second]);
    expect([importer.state.value.kind, importer.file.value, fake.open]).toEqual(['asking', 'good.json', 1]);
  });
});

describe('a backup', () => {
  it('is saved under its day, and remembered', async () => {
    await backups.load();
    expect(backups.last.value).toBeNull();
    await backups.save();
    expect(backups.state.value).toMatchObject({ kind: 'saved', backup: { name: `loupe-backup-${TODAY}.json` } });
    expect([fake.calls, backups.last.value]).toEqual([['library/backed-up'], fake.world.now().toISOString()]);
  });

  it('that is stopped or fails is not remembered', async () => {
    await backups.load();
    fake.onJob = () => backups.cancel();
    await backups.save();
    expect(backups.state.value.kind).toBe('ready');
    fake.onJob = () => {};
    fake.fault = { kind: 'unavailable', detail: '' };
    await backups.save();
    expect(backups.state.value.kind).toBe('failed');
    expect([backups.last.value, fake.saved, fake.calls, fake.open]).toEqual([null, [], [], 0]);
  });

  it('of nothing is not written', async () => {
    const empty = fakeWorld();
    const model = createBackupModel(empty.world);
    await model.save();
    expect([model.state.value.kind, empty.saved, empty.calls]).toEqual(['nothing', [], []]);
  });
});

describe('deleting everything', () => {
  it('wants to be asked for first, and tells the other surfaces', async () => {
    const clearing = createClearModel(fake.world);
    await clearing.clear();
    expect((await here()).articles).toHaveLength(1);
    clearing.ask();
    await clearing.clear();
    expect([clearing.state.value.kind, (await here()).articles, fake.calls]).toEqual(['done', [], ['library/imported']]);
  });
});
