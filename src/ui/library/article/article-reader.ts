import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleWork, SavedText } from '../../../core/annotation/article-work.ts';
import type { StoreFault, StoreResult } from '../../../core/annotation/store-result.ts';
import type { SavedPictures } from '../../../core/pictures/picture.ts';
import type { Notice } from '../../../messaging/contract.ts';
import { type ArticleSheet, sheetOf } from './article-sheet.ts';
import type { ArticleDesk, ArticleWorld } from './article-world.ts';

/** What is shown of an article: one of these at a time. */
export type ArticleScreen =
  | { readonly kind: 'loading' }
  /** The library has nothing of it. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'fault'; readonly fault: StoreFault }
  | { readonly kind: 'shown'; readonly sheet: ArticleSheet };

/** One article of the library, read and kept up with. */
export interface ArticleReader {
  readonly screen: ReadonlySignal<ArticleScreen>;
  /** What stands beside the article as a whole; null until it came, or where it cannot be had. */
  readonly desk: ReadonlySignal<ArticleDesk | null>;
  /** Begins to follow the library; gives back a function that ends it. */
  start(): () => void;
  /** Reads the article again; its text only where another was saved. */
  refresh(): Promise<void>;
}

/** A reader of the article that is kept under `key`. */
export function createArticleReader({ onNotice, source, desk: deskOf }: ArticleWorld, key: string): ArticleReader {
  const known = signal<ArticleScreen>({ kind: 'loading' });
  const desk = signal<ArticleDesk | null>(null);
  let text: SavedText | null = null;
  let pictures: SavedPictures | null = null;
  let latest = 0;

  async function textFor({ article }: ArticleWork): Promise<StoreResult<SavedText | null>> {
    const saved = article?.saved ?? null;
    if (saved === null) return { ok: true, value: null };
    return text?.saved === saved ? { ok: true, value: text } : source.text(key);
  }

  /** The same object for the same pictures: each new one is drawn anew. */
  async function picturesOf({ saved }: SavedText): Promise<SavedPictures | null> {
    const read = await source.pictures(key);
    const now = read.ok && read.value?.saved === saved ? read.value : null;
    return now && pictures && isSame(now, pictures) ? pictures : now;
  }

  async function read(): Promise<ArticleScreen> {
    const work = await source.workOn(key);
    const saved = work.ok ? await textFor(work.value) : work;
    if (!work.ok) return { kind: 'fault', fault: work.fault };
    if (!saved.ok) return { kind: 'fault', fault: saved.fault };
    text = saved.value;
    pictures = text && (await picturesOf(text));
    const sheet = sheetOf(key, text, work.value, pictures);
    return sheet ? { kind: 'shown', sheet } : { kind: 'gone' };
  }

  async function refresh(): Promise<void> {
    latest += 1;
    const mine = latest;
    const [screen, beside] = await Promise.all([read(), deskOf?.(key)]);
    // Asked again meanwhile: the later answer counts.
    if (mine !== latest) return;
    batch(() => {
      known.value = screen;
      desk.value = beside ?? null;
    });
  }

  return {
    screen: computed(() => known.value),
    desk: computed(() => desk.value),
    refresh,
    start() {
      void refresh();
      return onNotice((notice) => {
        if (isAbout(notice, key)) void refresh();
      });
    },
  };
}

function isSame(one: SavedPictures, other: SavedPictures): boolean {
  const sizesOf = ({ pictures }: SavedPictures) => pictures.map(({ bytes }) => bytes?.length ?? null).join();
  return one.saved === other.saved && sizesOf(one) === sizesOf(other);
}

function isAbout(notice: Notice, key: string): boolean {
  return notice.notice === 'library-changed' || (notice.notice === 'work-changed' && notice.articleKey === key);
}
