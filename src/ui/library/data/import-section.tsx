import type { JSX } from 'preact';
import { t, tCode } from '../../../platform/i18n.ts';
import { FileChooser } from './file-chooser.tsx';
import { ImportChoice } from './import-choice.tsx';
import type { ImportModel } from './import-model.ts';
import { ImportReportList } from './import-report.tsx';
import { ReplaceQuestion } from './replace-question.tsx';
import { Said } from './said.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { Working } from './working.tsx';

/** Takes a file, says what is in it, and asks what to do with it, before anything is changed. */
export function ImportSection({ importer }: { readonly importer: ImportModel }): JSX.Element {
  const { kind } = importer.state.value;
  const place = useKeptFocus<HTMLElement>(kind);
  // What is being written goes on; another file can wait.
  const canTake = kind !== 'writing' && kind !== 'securing';
  const isOver = useFileDrop((file) => {
    if (canTake) void importer.read(file);
  });
  return (
    <section
      ref={place}
      class={isOver.value && canTake ? 'lp-section data-import data-over' : 'lp-section data-import'}
      aria-labelledby="data-import"
    >
      <h2 id="data-import">{t('library_data_import')}</h2>
      <p class="lp-soft">{t('library_data_import_text')}</p>
      <Said isWrong={kind === 'refused' || kind === 'failed'}>{said(importer)}</Said>
      <Step importer={importer} />
    </section>
  );
}

/** What there is to see and do now. */
function Step({ importer }: { readonly importer: ImportModel }): JSX.Element {
  const state = importer.state.value;
  const chooser = <FileChooser onFile={(file) => void importer.read(file)} />;
  switch (state.kind) {
    case 'reading':
    case 'securing':
    case 'writing':
      return <Working label={said(importer)} progress={importer.progress} onCancel={() => importer.cancel()} />;
    case 'asking':
      return <ImportChoice importer={importer} summary={state.summary} />;
    case 'confirming':
      return <ReplaceQuestion importer={importer} backup={state.backup} isAnew={state.isAnew} />;
    case 'done':
      return (
        <>
          <ImportReportList report={state.report} />
          {chooser}
        </>
      );
    default:
      return chooser;
  }
}

/** What is being done, or how it ended, in words. */
function said({ state: { value: state }, file }: ImportModel): string {
  const name = file.value;
  switch (state.kind) {
    case 'idle':
    case 'confirming':
      return '';
    case 'refused':
      return t('library_data_refused', name, tCode('import_fault', state.fault.code, state.fault.where));
    case 'asking':
      return state.isStopped ? t('library_data_stopped') : t('library_data_read', name);
    case 'failed':
      return tCode('library_data_fault', state.fault.kind);
    default:
      return tCode('library_data_state', state.kind, name);
  }
}
