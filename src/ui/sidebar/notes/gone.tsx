import type { JSX } from 'preact';
import { isSavingOff } from '../../../kit/state/saving.ts';
import type { Orphan } from '../../../messaging/views.ts';
import { t } from '../../../platform/i18n.ts';
import { Orphans } from '../orphans.tsx';
import { type LineProps, Lines } from './note-row.tsx';
import type { NoteRow } from './rows.ts';

interface Props {
  readonly rows: readonly NoteRow[];
  /** Work on claims that the page no longer holds. */
  readonly orphans: readonly Orphan[];
  readonly line: LineProps;
}

/** The reader's work on passages that the page no longer holds: it is shown, never dropped. Nothing where there is none. */
export function Gone({ rows, orphans, line }: Props): JSX.Element | null {
  if (rows.length + orphans.length === 0) return null;
  const { model, view } = line;
  const key = view.reading?.key ?? null;
  return (
    <section class="lp-section orphans" aria-labelledby="gone-heading">
      <h3 id="gone-heading">{t('highlight_lost')}</h3>
      <p class="lp-small lp-soft">{t('orphans_text')}</p>
      <Lines rows={rows} line={line} />
      <Orphans
        orphans={orphans}
        onCorrect={key === null || isSavingOff(view.trouble) ? null : (id, said) => model.correct(key, id, said)}
      />
    </section>
  );
}
