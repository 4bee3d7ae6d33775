import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ImportReport } from '../../../core/annotation/library-data.ts';
import { t, tCode, tCount } from '../../../platform/i18n.ts';
import { ImportChoice } from './import-choice.tsx';
import type { ImportModel } from './import-model.ts';
import { ReplaceQuestion } from './replace-question.tsx';
import { Said } from './said.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { Working } from './working.tsx';

const FATES = [
  'added',
  'updated',
  'unchanged',
  'joined',
  'trashed',
  'differing',
  'refused',
] as const satisfies readonly (keyof ImportReport)[];

/** What an import did, record by record. */
function ImportReportList({ report }: { readonly report: ImportReport }): JSX.Element {
  return (
    <ul class="data-counts">
      {FATES.filter((fate) => report[fate] > 0 || fate === 'added').map((fate) => (
        <li key={fate}>{tCount(`library_data_report_${fate}`, report[fate])}</li>
      ))}
    </ul>
  );
}

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

interface Props {
  readonly onFile: (file: File) => void;
}

/** A button that asks for a file. */
function FileChooser({ onFile }: Props): JSX.Element {
  return (
    <label class="lp-button data-chooser">
      <input
        data-focus
        type="file"
        accept=".json,.jsonld,application/json,application/ld+json"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file, mended, may be chosen again.
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      {t('library_data_choose')}
    </label>
  );
}

/**
 * Takes a file that is dropped anywhere on the page, which the browser would otherwise open in place of it. Gives whether one is
 * being held over the page.
 */
function useFileDrop(onFile: (file: File) => void): ReadonlySignal<boolean> {
  const isOver = useSignal(false);
  const take = useRef(onFile);
  take.current = onFile;
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      isOver.value = true;
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      // From one element to the next is not out of the page.
      if (relatedTarget === null) isOver.value = false;
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      isOver.value = false;
      const file = event.dataTransfer?.files[0];
      if (file) take.current(file);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}
