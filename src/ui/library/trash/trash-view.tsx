import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { siteOfArticle } from '../../../core/library/site.ts';
import { WithHan } from '../../../kit/han.tsx';
import { TagChips } from '../../../kit/highlight/tag-chips.tsx';
import { Icon } from '../../../kit/icon.tsx';
import { formatDate } from '../../../kit/intl.ts';
import { EmptyState } from '../../../kit/state/empty-state.tsx';
import { TroubleBanner } from '../../../kit/state/trouble-banner.tsx';
import { t, tCode, tCount } from '../../../platform/i18n.ts';
import { dayOf } from '../day-of.ts';
import { type TrashItem, type TrashModel, writtenIn } from './trash-model.ts';

/** Days that things lie in the trash, and milliseconds of one. */
const DAYS = 30;
const DAY = 86_400_000;

/** Items that are listed at first. */
const PAGE = 100;

/** What was deleted in the last thirty days, to be brought back, or to be dropped for good. */
export function TrashView({ trash }: { readonly trash: TrashModel }): JSX.Element {
  const shown = useSignal(PAGE);
  const items = trash.items.value;
  const fault = trash.fault.value;
  useEffect(() => void trash.load(), []);
  return (
    <div class="trash">
      <h1>{t('library_trash')}</h1>
      <TroubleBanner trouble={fault && { reason: fault.kind, detail: fault.detail }} />
      <p class="lp-soft">{t('library_trash_text')}</p>
      <p class="lp-not-saved" role="status">
        {trash.trouble.value && t('highlight_not_done', tCode('not_saved', trash.trouble.value.reason))}
        {trash.stayed.value > 0 && tCount('library_trash_stayed', trash.stayed.value)}
      </p>
      {items === null && !fault && <p role="status">{t('state_loading')}</p>}
      {items?.length === 0 && <EmptyState icon="check" title={t('library_trash_empty')} level={2} />}
      {items && items.length > 0 && (
        <>
          <EmptyTrash count={items.length} onEmpty={() => void trash.empty()} />
          <ul class="trash-items">
            {items.slice(0, shown.value).map((item) => (
              <TrashRow key={item.key} item={item} onRestore={() => void trash.restore(item)} />
            ))}
          </ul>
          {items.length > shown.value && (
            <button type="button" class="lp-button" onClick={() => (shown.value += PAGE)}>
              {tCount('library_more', items.length - shown.value)}
            </button>
          )}
        </>
      )}
    </div>
  );
}

function TrashRow({ item, onRestore }: { readonly item: TrashItem; readonly onRestore: () => void }) {
  const { entry, passages, deleted } = item;
  const { article, quote, kind } = entry;
  const title = kind === 'article' ? article.head.title : quote;
  return (
    <li class="trash-item">
      <div>
        <p class={kind === 'article' ? 'entry-title' : 'entry-quote'} lang={article.head.language ?? undefined}>
          <WithHan text={title} />
        </p>
        <Said entry={entry} />
        <p class="lp-small lp-soft">
          {siteOfArticle(article)}
          {passages > 0 && ` · ${tCount('library_passages', passages)}`}
          {' · '}
          {t('library_trash_dates', formatDate(dayOf(deleted)), formatDate(dayOf(Date.parse(deleted) + DAYS * DAY)))}
        </p>
      </div>
      <button type="button" class="lp-button" aria-label={t('library_restore_this', title.slice(0, 80))} onClick={onRestore}>
        {t('library_restore')}
      </button>
    </li>
  );
}

/** What the reader said: where it was deleted by itself, its article's title does not tell what it is. */
function Said({ entry }: Pick<TrashItem, 'entry'>) {
  return (
    <>
      {writtenIn(entry).map((one, at) => (
        <p key={at} class="trash-said">
          <Icon name="note" /> <WithHan text={one} />
        </p>
      ))}
      <TagChips tags={entry.tags} />
    </>
  );
}

/** Asks once more before what cannot be taken back. */
function EmptyTrash({ count, onEmpty }: { readonly count: number; readonly onEmpty: () => void }) {
  const isAsking = useSignal(false);
  const keep = useRef<HTMLButtonElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking.value) keep.current?.focus();
    else if (wasAsking.current) ask.current?.focus();
    wasAsking.current = isAsking.value;
  }, [isAsking.value]);
  if (!isAsking.value)
    return (
      <button ref={ask} type="button" class="lp-button lp-delete" onClick={() => (isAsking.value = true)}>
        {t('library_trash_drop')}
      </button>
    );
  return (
    <div class="lp-banner" role="alertdialog" aria-labelledby="drop-question">
      <div class="lp-stack">
        <p id="drop-question">{tCount('library_trash_sure', count)}</p>
        <div class="lp-row">
          <button ref={keep} type="button" class="lp-button" onClick={() => (isAsking.value = false)}>
            {t('library_trash_keep')}
          </button>
          <button
            type="button"
            class="lp-button lp-delete"
            onClick={() => {
              isAsking.value = false;
              onEmpty();
            }}
          >
            {t('library_trash_drop_now')}
          </button>
        </div>
      </div>
    </div>
  );
}
