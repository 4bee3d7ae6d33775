import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetUndo } from '../../../src/kit/undo/undo.ts';
import { speak } from '../../../src/platform/i18n.ts';
import { fitting } from '../../../src/ui/palette/action.ts';
import { pageActions } from '../../../src/ui/tab/page-actions.ts';
import { passageActions } from '../../../src/ui/tab/passage-actions.ts';
import { createTabModel } from '../../../src/ui/tab/tab-model.ts';
import { catalogueOf } from '../catalogues.ts';
import { tabView } from '../harness/fixtures/views.ts';
import { fakeWorld, settle } from './fake-client.ts';

vi.mock('../../../src/platform/browser.ts', async () => (await import('../english.ts')).ENGLISH_BROWSER);

async function opened(change: Parameters<typeof tabView>[0] = {}) {
  const world = fakeWorld();
  world.views.set(1, { ok: true, value: tabView(change) });
  const model = createTabModel(world.client, null);
  model.start();
  await settle();
  const find = async (typed: string) =>
    fitting([...pageActions(model, () => undefined), ...(await passageActions(model))], typed).filter(
      ({ isSought }) => !isSought,
    );
  const ids = async (typed: string) => (await find(typed)).map(({ id }) => id);
  const asked = (wanted: string) => world.calls.filter(({ name }) => name === wanted).map(({ request }) => request);
  const runFirst = async (typed: string) => (await find(typed))[0]?.run();
  return { world, find, ids, asked, runFirst };
}

const COPIES = ['quote', 'apa', 'chicago', 'gbt', 'bibtex', 'ris', 'csl-json'];

/** What a reader of each language types, and what she is to find by it among the rest. */
const TYPED = {
  en: { cite: 'copy-claim-apa', link: 'copy-article-link', wrong: 'correct-not-claim', source: 'copy-article-quote' },
  de: { zitieren: 'copy-claim-apa', link: 'copy-article-link', falsch: 'correct-not-claim', kopieren: 'copy-article-quote' },
  fr: { citer: 'copy-claim-apa', lien: 'copy-article-link', erreur: 'correct-not-claim', copier: 'copy-article-quote' },
  ja: { 引用: 'copy-claim-apa', リンク: 'copy-article-link', 訂正: 'correct-not-claim', コピー: 'copy-article-quote' },
  zh_CN: { 引用: 'copy-claim-apa', 链接: 'copy-article-link', 更正: 'correct-not-claim', 复制: 'copy-article-quote' },
} as const;

describe('the palette', () => {
  afterEach(() => {
    speak(null);
    forgetUndo();
  });

  it.each(Object.entries(TYPED))(
    'finds in %s what can be done with article and claim by the words that are typed',
    async (language, typed) => {
      speak({ language, texts: Object.fromEntries(catalogueOf(language as keyof typeof TYPED)) });
      const { ids } = await opened();
      for (const [words, id] of Object.entries(typed)) expect(await ids(words), words).toContain(id);
      expect(await ids('bibtex')).toEqual(['copy-claim-bibtex', 'copy-article-bibtex']);
      expect(await ids('wayback')).toEqual(['archive-look', 'archive-save']);
      expect(await ids('markdown')).toEqual(['markdown-claim', 'markdown-article']);
    },
  );

  it('keeps what is said of the claim at hand, and offers the way back from it', async () => {
    const { asked, ids, runFirst, find } = await opened();
    expect(await ids('undo')).toEqual([]);
    await runFirst('type claim forecast');
    expect(asked('tab/correct').at(-1)).toMatchObject({ claimId: 'claim-2', correction: { layer: 'forecast', isClaim: true } });
    expect((await find('undo')).map(({ words }) => words)).toEqual(['Undo: Corrected']);
    await runFirst('undo');
    expect(asked('tab/correct').at(-1)).toMatchObject({ claimId: 'claim-2', correction: null });
    await runFirst('save claim');
    expect(asked('tab/highlight-claim').at(-1)).toMatchObject({ claimId: 'claim-2' });
  });

  it('says so where what was done is not kept, and offers no way back', async () => {
    const { world, runFirst, ids } = await opened();
    world.trouble = { reason: 'failed', detail: '' };
    expect(await runFirst('wrong')).toBe('Not saved: saving failed');
    expect(await ids('undo')).toEqual([]);
  });

  it('adds a tag that is typed next, beside those there are', async () => {
    const { find, asked } = await opened();
    const [ask] = await find('add tag');
    const choices = ask?.choices?.('magnets') ?? [];
    expect(choices.map(({ words }) => words)).toContain('magnets');
    await choices[0]?.run();
    expect(asked('tab/save-tags').at(-1)).toMatchObject({ tags: [...tabView().tags, 'magnets'] });
  });

  it('copies in a private window, and lists nothing there that would be kept', async () => {
    const { ids } = await opened({ trouble: { reason: 'private-window', detail: '' } });
    const all = await ids('');
    expect(all).toEqual(expect.arrayContaining(COPIES.flatMap((kind) => [`copy-article-${kind}`, `copy-claim-${kind}`])));
    expect(all.filter((id) => /^(correct|save|tag|untag|inbox)/.test(id))).toEqual([]);
  });
});
