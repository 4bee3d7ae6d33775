import type { JSX } from 'preact';
import { Icon } from '../../../kit/icon.tsx';
import { t, tCode, tCount } from '../../../platform/i18n.ts';
import type { FileSummary, LeftItems } from './exchange/file-found.ts';
import type { ImportModel } from './import-model.ts';

interface Props {
  readonly importer: ImportModel;
  readonly summary: FileSummary;
}

/** What is in a file, what of it cannot be taken, and what to do with it. */
export function ImportChoice({ importer, summary }: Props): JSX.Element {
  const isBackup = summary.kind === 'backup';
  return (
    <div class="lp-stack data-found">
      <h3>{tCode('library_data_kind', summary.kind)}</h3>
      <ul class="data-counts">
        {COUNTED.filter((what) => summary[what] > 0).map((what) => (
          <li key={what}>{tCount(`library_data_${what}`, summary[what])}</li>
        ))}
      </ul>
      <Left items={summary.left} />
      <div class="lp-row">
        <button type="button" data-focus class="lp-button lp-button-main" onClick={() => void importer.merge()}>
          {t('library_data_merge')}
        </button>
        {isBackup && (
          <button type="button" class="lp-button" onClick={() => void importer.secure()}>
            {t('library_data_replace')}
          </button>
        )}
        <button type="button" class="lp-link-button" onClick={() => importer.close()}>
          {t('library_data_leave')}
        </button>
      </div>
      <p class="lp-small lp-soft">{t('library_data_merge_text')}</p>
      {isBackup && <p class="lp-small lp-soft">{t('library_data_replace_text')}</p>}
    </div>
  );
}

const COUNTED = ['articles', 'highlights', 'notes', 'answers', 'corrected', 'texts', 'trashed', 'gone'] as const;

function Left({ items }: { readonly items: readonly LeftItems[] }) {
  if (items.length === 0) return null;
  return (
    <div class="lp-banner">
      <Icon name="warning" />
      <div class="lp-stack">
        <p>
          <strong>{t('library_data_left')}</strong>
        </p>
        <ul>
          {items.map(({ code, count, where }) => (
            <li key={code}>
              {t('sentences', tCode('import_note', code), tCount('library_data_times', count))}{' '}
              <span class="lp-small lp-soft">{where.filter((path) => path !== '').join(', ')}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
