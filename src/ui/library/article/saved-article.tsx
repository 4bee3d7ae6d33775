import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { UndoToast } from '../../../kit/highlight/undo-toast.tsx';
import { EmptyState } from '../../../kit/state/empty-state.tsx';
import { t, tCode, tCount } from '../../../platform/i18n.ts';
import { DrillCore } from '../../sidebar/drill-core/drill-core.tsx';
import type { ArticleModel } from './article-model.ts';
import type { ArticleSheet } from './article-sheet.ts';
import { ArticleText } from './article-text.tsx';
import { BesideArticle } from './beside-article.tsx';
import { PassagePanel } from './passage-panel.tsx';

interface Props {
  readonly model: ArticleModel;
  /** Takes the article with all work on it out of the library. */
  readonly onExport: () => void;
}

/** A saved article, read with its marks. The model is started here; give it the article's key as `key`. */
export function SavedArticle({ model, onExport }: Props): JSX.Element {
  useEffect(() => model.start(), [model]);
  const screen = model.screen.value;
  if (screen.kind === 'shown') return <Shown model={model} sheet={screen.sheet} onExport={onExport} />;
  if (screen.kind === 'loading')
    return (
      <div class="lp-waiting article-none" role="status">
        <EmptyState icon="page" level={1} title={t('library_article_loading')} />
      </div>
    );
  return (
    <div class="article-none">
      <EmptyState
        icon={screen.kind === 'gone' ? 'page' : 'warning'}
        level={1}
        title={t(screen.kind === 'gone' ? 'library_article_gone' : 'library_article_fault')}
      >
        <p>{screen.kind === 'gone' ? t('library_article_gone_text') : tCode('trouble', `${screen.fault.kind}-advice`)}</p>
        {screen.kind === 'fault' && (
          <button type="button" class="lp-button" onClick={() => void model.refresh()}>
            {t('retry')}
          </button>
        )}
      </EmptyState>
    </div>
  );
}

/** All claims of a saved article are listed. */
const isListed = () => true;

function Shown({ model, sheet, onExport }: Props & { readonly sheet: ArticleSheet }) {
  const chosen = model.chosen.value;
  const reading = sheet.text?.reading;
  useArticleKeys(model);
  useMarkInView(chosen?.id ?? null);
  useLayoutEffect(() => {
    // What led here is gone with the list; the panel, where one opens, has taken the focus before.
    if (!document.activeElement?.closest('main')) focusTitle();
  }, []);
  return (
    <div class={reading && reading.claims.length > 0 ? 'article article-with-core' : 'article'}>
      {reading && reading.claims.length > 0 && (
        <div class="article-core">
          <DrillCore
            reading={reading}
            chosen={chosen?.claim?.id ?? null}
            isListed={isListed}
            beside=".article-text [data-passage]"
            onChoose={(claimId) => model.choose(claimId)}
          />
        </div>
      )}
      <ArticleText model={model} sheet={sheet} chosenId={chosen?.id ?? null} onExport={onExport} />
      <aside class="article-side" aria-label={t('library_article_side')}>
        {chosen && <PassagePanel key={chosen.id} model={model} sheet={sheet} passage={chosen} />}
        <BesideArticle model={model} sheet={sheet} />
      </aside>
      <UndoToast
        said={model.canUndo.value ? tCount('highlight_deleted', 1) : null}
        onUndo={() => {
          void model.undo();
          focusTitle();
        }}
        onClose={() => model.forgetUndo()}
      />
    </div>
  );
}

/** Brings the chosen passage into view; when it is closed, the focus goes back to where it stands. */
function useMarkInView(chosenId: string | null): void {
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (chosenId !== null) showMark(chosenId);
    else if (before.current !== null) focusMark(before.current);
    before.current = chosenId;
  }, [chosenId]);
}

/** The keys of the page, here too: Alt+. and Alt+, go through the passages, Escape closes the one that is open. */
function useArticleKeys(model: Pick<ArticleModel, 'step' | 'unchoose' | 'chosen'>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented || event.isComposing) return;
      if (event.key === 'Escape' && !event.altKey && model.chosen.peek()) model.unchoose();
      else if (event.altKey && (event.code === 'Period' || event.code === 'Comma')) model.step(event.code === 'Period' ? 1 : -1);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [model]);
}

/** The marks of a passage in the text, in order; the first is where the Tab key stops, where that is on top anywhere. */
function marksOf(passageId: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-passage="${CSS.escape(passageId)}"]`)];
}

/** Scrolls as little as brings a passage into view. */
function showMark(passageId: string): void {
  marksOf(passageId)[0]?.scrollIntoView({ block: 'nearest' });
}

/** Puts the focus on a passage; on the article's title where it is no longer there. Does nothing while something else has it. */
function focusMark(passageId: string): void {
  const active = document.activeElement;
  if (active && active !== document.body && active.isConnected) return;
  const [mark] = marksOf(passageId);
  if (mark) mark.focus({ preventScroll: true });
  else focusTitle();
}

/** Puts the focus on the article's title: what had it is gone. */
function focusTitle(): void {
  document.querySelector<HTMLElement>('.article-title')?.focus({ preventScroll: true });
}
