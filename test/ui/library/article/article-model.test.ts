import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../../../src/core/annotation/annotation.ts';
import type { ArticleWork, SavedText } from '../../../../src/core/annotation/article-work.ts';
import type { StoreResult } from '../../../../src/core/annotation/store-result.ts';
import type { SavedPictures } from '../../../../src/core/pictures/picture.ts';
import type { Notice } from '../../../../src/messaging/contract.ts';
import { createArticleModel } from '../../../../src/ui/library/article/article-model.ts';
import type { ArticleWorld } from '../../../../src/ui/library/article/article-world.ts';
import { annotation, note, tag } from '../../../core/library/records.ts';
import { settle } from '../../tab/fake-client.ts';
import { KEY, mark, savedText, workWith } from './saved.ts';

vi.mock('../../../../src/platform/browser.ts', async () => (await import('../../english.ts')).ENGLISH_BROWSER);

const GREEN = mark('A second batch', 'green');

interface Opening {
  readonly annotations?: readonly Annotation[];
  readonly work?: ArticleWork;
  readonly at?: string | null;
}

function opened({ annotations = [GREEN], work = workWith(annotations), at = null }: Opening = {}) {
  const calls: { readonly name: string; readonly request: unknown }[] = [];
  const heard = new Set<(notice: Notice) => void>();
  const held: (() => void)[] = [];
  const state = {
    work: { ok: true, value: work } as StoreResult<ArticleWork>,
    text: { ok: true, value: savedText() } as StoreResult<SavedText | null>,
    pictures: null as SavedPictures | null,
    textReads: 0,
    replies: {} as Record<string, unknown>,
    isHolding: false,
  };
  const world: ArticleWorld = {
    call: (async (name: string, request: { readonly claimId?: string }) => {
      calls.push({ name, request });
      if (state.isHolding) await new Promise<void>((go) => held.push(go));
      if (name === 'library/claim') return state.replies[name] ?? { ok: true, value: { claim: { id: request.claimId } } };
      return { ok: true, value: state.replies[name] ?? null };
    }) as ArticleWorld['call'],
    onNotice: (listener) => {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    source: {
      workOn: async () => structuredClone(state.work),
      text: async () => {
        state.textReads += 1;
        return structuredClone(state.text);
      },
      pictures: async () => ({ ok: true as const, value: structuredClone(state.pictures) }),
    },
    colourNames: signal({}),
    knownTags: () => [],
    openCard: async () => null,
    reminders: null,
  };
  const model = createArticleModel(world, KEY, at);
  const stop = model.start();
  const notify = (notice: Notice) => {
    for (const listener of heard) listener(notice);
  };
  const release = () => {
    state.isHolding = false;
    for (const go of held.splice(0)) go();
  };
  const asked = (wanted: string) => calls.filter(({ name }) => name === wanted).map(({ request }) => request);
  return { model, state, notify, release, asked, stop, heard };
}

describe('a saved article', () => {
  it('has the pictures of its text, the same while they are the same, and not those of another', async () => {
    const { model, state, notify } = opened();
    await settle();
    const shownNow = () => (model.screen.value.kind === 'shown' ? model.screen.value.sheet.pictures : null);
    expect(shownNow()).toBeNull();
    const saved = savedText().saved;
    const picture = { block: 1, address: null, alternative: '', bytes: Uint8Array.of(1, 2, 3) };
    state.pictures = { key: KEY, saved, pictures: [picture] };
    const again = async () => {
      notify({ notice: 'work-changed', articleKey: KEY });
      await settle();
      return shownNow();
    };
    const first = await again();
    expect(first?.pictures).toEqual([picture]);
    expect(await again()).toBe(first);
    state.pictures = { key: KEY, saved, pictures: [picture, { ...picture, bytes: null }] };
    expect((await again())?.pictures).toHaveLength(2);
    state.pictures = { key: KEY, saved: '2020-01-01T00:00:00.000Z', pictures: [picture] };
    expect(await again()).toBeNull();
  });

  it('is shown with its text, its marks, its note and its tags', async () => {
    const { model } = opened({ annotations: [GREEN, annotation(KEY, [note('One source.')]), annotation(KEY, [tag('quota')])] });
    expect(model.screen.value.kind).toBe('loading');
    await settle();
    const screen = model.screen.value;
    expect(screen).toMatchObject({ kind: 'shown', sheet: { note: 'One source.', tags: ['quota'], language: 'en-gb' } });
    expect(screen.kind === 'shown' && screen.sheet.placed.map(({ id }) => id)).toEqual(['c1', 'c2', GREEN.id]);
  });

  it('tells what the library does not have from what could not be read', async () => {
    const { model, state } = opened({ work: { article: null, annotations: [], unreadable: 0 } });
    await settle();
    expect(model.screen.value.kind).toBe('gone');
    state.work = { ok: false, fault: { kind: 'unavailable', detail: '' } };
    await model.refresh();
    expect(model.screen.value).toMatchObject({ kind: 'fault', fault: { kind: 'unavailable' } });
  });

  it('shows the work alone where no text is kept', async () => {
    const { model, state } = opened({ work: workWith([GREEN], null) });
    await settle();
    expect(model.screen.value).toMatchObject({ kind: 'shown', sheet: { text: null, placed: [], strays: [{ id: GREEN.id }] } });
    expect(state.textReads).toBe(0);
  });

  it('follows work done elsewhere, and reads the text again only where another was saved', async () => {
    const { model, state, notify } = opened();
    await settle();
    state.work = { ok: true, value: workWith([GREEN, mark('Exports stay', 'red')]) };
    notify({ notice: 'work-changed', articleKey: 'other.example/x' });
    await settle();
    expect(model.screen.value).toMatchObject({ sheet: { placed: { length: 3 } } });
    notify({ notice: 'work-changed', articleKey: KEY });
    await settle();
    expect(model.screen.value).toMatchObject({ sheet: { placed: { length: 4 } } });
    expect(state.textReads).toBe(1);
    state.text = { ok: true, value: { ...savedText([]), saved: '2026-05-01T00:00:00.000Z' } };
    state.work = { ok: true, value: workWith([GREEN], '2026-05-01T00:00:00.000Z') };
    notify({ notice: 'library-changed', cause: null });
    await settle();
    expect(model.screen.value).toMatchObject({ sheet: { placed: [{ id: GREEN.id }] } });
    expect(state.textReads).toBe(2);
  });

  it('hears nothing any more once it is left', () => {
    const { stop, heard } = opened();
    stop();
    expect(heard.size).toBe(0);
  });

  it('opens at the passage that the address names', async () => {
    const { model, asked } = opened({ at: 'c2' });
    await settle();
    expect(model.chosen.value?.id).toBe('c2');
    expect(asked('library/claim')).toEqual([{ articleKey: KEY, claimId: 'c2' }]);
    expect(model.claim.value).toMatchObject({ claim: { id: 'c2' } });
  });

  it('goes through all marks in the order of the text, and round', async () => {
    const { model } = opened();
    await settle();
    const walked = Array.from({ length: 4 }, () => {
      model.step(1);
      return model.chosen.value?.id;
    });
    expect(walked).toEqual(['c1', 'c2', GREEN.id, 'c1']);
    model.step(-1);
    expect(model.chosen.value?.id).toBe(GREEN.id);
    model.unchoose();
    model.step(-1);
    expect(model.chosen.value?.id).toBe(GREEN.id);
  });

  it('never shows one claim’s background under another while that is on its way', async () => {
    const { model, state, release } = opened({ at: 'c1' });
    await settle();
    state.isHolding = true;
    model.choose('c2');
    await settle();
    expect(model.claim.value).toBeNull();
    release();
    await settle();
    expect(model.claim.value).toMatchObject({ claim: { id: 'c2' } });
  });

  it('asks nothing of the engine for a highlight, and says where a claim cannot be had', async () => {
    const { model, state, asked } = opened();
    await settle();
    model.choose(GREEN.id);
    await settle();
    expect(asked('library/claim')).toEqual([]);
    state.replies['library/claim'] = { ok: false, fault: { code: 'gone', detail: '' } };
    model.choose('c1');
    await settle();
    expect(model.claim.value).toBe('missing');
  });

  it('closes what a deletion took away, and takes the deletion back', async () => {
    const { model, state, notify, asked } = opened({ at: GREEN.id });
    await settle();
    state.replies['library/delete'] = { trouble: null, deleted: '2026-11-26T10:00:00.000Z' };
    state.work = { ok: true, value: workWith([]) };
    expect(await model.deleteHighlight(GREEN.id)).toBeNull();
    notify({ notice: 'library-changed', cause: null });
    await settle();
    expect(model.chosen.value).toBeNull();
    expect(model.canUndo.value).toBe(true);
    expect(await model.undo()).toBeNull();
    expect(asked('library/undo')).toEqual([{ deleted: '2026-11-26T10:00:00.000Z' }]);
    expect(model.canUndo.value).toBe(false);
  });

  it('offers no way back where nothing was deleted', async () => {
    const { model, state } = opened();
    await settle();
    state.replies['library/delete'] = { trouble: { reason: 'full', detail: '' } };
    expect(await model.deleteHighlight(GREEN.id)).toEqual({ reason: 'full', detail: '' });
    expect(model.canUndo.value).toBe(false);
  });

  it('sends what changed of its tags, whatever their case', async () => {
    const { model, asked } = opened({ annotations: [annotation(KEY, [tag('Quota'), tag('old')])] });
    await settle();
    await model.saveTags(['quota', 'new']);
    expect(asked('library/tag')).toEqual([{ records: { annotations: [], articles: [KEY] }, add: ['new'], remove: ['old'] }]);
  });
});
