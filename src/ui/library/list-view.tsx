import { useSignal } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Records } from '../../core/annotation/article-work.ts';
import { isUndoKey } from '../../kit/keys/undo-key.ts';
import { undoLast } from '../../kit/undo/undo.ts';
import { t, tCount } from '../../platform/i18n.ts';
import { BulkBar } from './bulk/bulk-bar.tsx';
import { Detail } from './detail/detail.tsx';
import { FacetPanel } from './facets/facet-panel.tsx';
import type { LibraryModel } from './library-model.ts';
import { EntryRow } from './list/entry-row.tsx';
import { isTyping } from './list/list-keys.ts';
import { ListToolbar } from './list/list-toolbar.tsx';
import { VirtualList } from './list/virtual-list.tsx';
import { EmptyLibrary } from './state/empty-library.tsx';
import { NoResults } from './state/no-results.tsx';

interface Props {
  readonly model: LibraryModel;
  readonly onExport: ((records: Records) => void) | null;
}

/** Filters, list, and what stands open. Where there is no room for all three, one at a time. */
export function ListView({ model, onExport }: Props): JSX.Element {
  const { list } = model;
  const search = useRef<HTMLInputElement>(null);
  const isSifting = useSignal(false);
  const isOpenByKey = useSignal(false);
  const open = list.open.value;
  useShortcuts(model, search);
  const isShut = model.trouble.value !== null && model.shelves.extent.value === 'nothing';
  if (isShut || list.isNothing.value)
    return (
      <div class="nothing">
        <h1 class="lp-unseen">{t('library_title')}</h1>
        {isShut ? (
          <button type="button" class="lp-button" onClick={() => model.reload()}>
            {t('retry')}
          </button>
        ) : (
          <EmptyLibrary />
        )}
      </div>
    );
  const close = () => {
    list.openEntry(null);
    // Where there was no room for it, the list comes back first.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.entry[tabindex="0"]')?.focus());
  };
  return (
    <div class="list-view" data-pane={paneOf(isSifting.value, open !== null)}>
      <h1 class="lp-unseen">{t('library_title')}</h1>
      <ListToolbar
        model={model}
        search={search}
        isSifting={isSifting.value}
        onSift={() => (isSifting.value = !isSifting.value)}
      />
      <div class="list-facets">
        <FacetPanel model={model} />
        <button
          type="button"
          class="lp-button lp-button-main facets-done"
          onClick={() => {
            isSifting.value = false;
            document.querySelector<HTMLElement>('.toolbar-sift')?.focus();
          }}
        >
          {tCount('library_show', list.selection.value.places.length)}
        </button>
      </div>
      <div class="list-main">
        <Listed
          model={model}
          onOpen={(row, isByKey) => {
            isOpenByKey.value = isByKey || !isWide();
            list.openEntry(list.entryAt(row)?.key ?? null);
          }}
        />
        <BulkBar model={model} onExport={onExport} />
      </div>
      <div class="list-detail">
        {open ? (
          <Detail model={model} entry={open} takesFocus={isOpenByKey.value} onClose={close} />
        ) : (
          <p class="detail-hint lp-soft">{t('library_detail_hint')}</p>
        )}
      </div>
    </div>
  );
}

/** What is shown where there is room for one thing only. */
function paneOf(isSifting: boolean, isOpen: boolean): 'list' | 'facets' | 'detail' {
  if (isSifting) return 'facets';
  return isOpen ? 'detail' : 'list';
}

interface ListedProps {
  readonly model: LibraryModel;
  readonly onOpen: (row: number, isByKey: boolean) => void;
}

/** The list itself, or why there is none. */
function Listed({ model, onOpen }: ListedProps) {
  const { list, shelves, meta, actions } = model;
  const isEmpty = list.selection.value.places.length === 0;
  // What has been read of it so far may not hold what is sought: nothing is said before all is there.
  if (isEmpty && shelves.extent.value !== 'whole') return null;
  if (isEmpty) return <NoResults model={model} />;
  return (
    <VirtualList
      list={list}
      label={t('library_list')}
      renderEntry={(entry) => (
        <EntryRow entry={entry} parts={list.sought.value.parts} colourNames={meta.colourNames.value} textOf={model.textOf} />
      )}
      onOpen={onOpen}
      onDelete={() => {
        const active = list.entryAt(list.active.peek());
        const picked = list.picked.peek();
        if (picked.length > 0) void actions.remove(picked);
        else if (active) void actions.remove([active]);
      }}
    />
  );
}

/** As wide as the style sheet wants for what stands open to be beside the list. */
const isWide = (): boolean => window.matchMedia('(min-width: 44rem)').matches;

/** `/` goes to the search; Ctrl or Command and Z undoes what was done last, then earlier deletions. Not while the reader types. */
function useShortcuts({ actions }: LibraryModel, search: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.altKey || event.defaultPrevented) return;
      if (isUndoKey(event)) void (undoLast() || actions.undo());
      else if (event.key === '/' && !event.ctrlKey && !event.metaKey) search.current?.select();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
