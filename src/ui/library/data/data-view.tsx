import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../../platform/i18n.ts';
import { BackupSection } from './backup-section.tsx';
import { ClearSection } from './clear-section.tsx';
import { CorrectionsSection } from './corrections-section.tsx';
import type { DataModel } from './data-model.ts';
import { ExportForm } from './export-form.tsx';
import { ImportSection } from './import-section.tsx';
import { SpaceSection } from './space-section.tsx';

/** What goes out of the library and comes into it: export, backup, import; the room that it takes; the end of it all. */
export function LibraryDataView({ data }: { readonly data: DataModel }): JSX.Element {
  const isImported = data.importer.state.value.kind === 'done';
  const isCleared = data.clearing.state.value.kind === 'done';
  useEffect(() => void data.space.load(), [isImported, isCleared]);
  return (
    <div class="data">
      <h1>{t('library_view_data')}</h1>
      <p class="lp-soft">{t('library_data_text')}</p>
      <BackupSection backups={data.backups} />
      <section class="lp-section" aria-labelledby="data-export">
        <h2 id="data-export">{t('library_data_export_all')}</h2>
        <ExportForm model={data.everything} />
      </section>
      <ImportSection importer={data.importer} />
      <CorrectionsSection corrections={data.corrections} />
      <SpaceSection space={data.space} />
      <ClearSection clearing={data.clearing} />
    </div>
  );
}
