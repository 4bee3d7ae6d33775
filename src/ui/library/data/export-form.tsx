import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../../../kit/icon.tsx';
import { t, tCode } from '../../../platform/i18n.ts';
import type { ExportModel, ExportState } from './export-model.ts';
import { FORMATS } from './formats.ts';
import { Said } from './said.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { Working } from './working.tsx';

/** Asks for a format, and writes the file. */
export function ExportForm({ model }: { readonly model: ExportModel }): JSX.Element {
  const state = model.state.value;
  const place = useKeptFocus<HTMLDivElement>(state.kind);
  return (
    <div ref={place} class="lp-stack">
      <Formats model={model} isOff={state.kind === 'working'} />
      {state.kind === 'working' ? (
        <Working label={t('library_data_writing')} progress={model.progress} onCancel={() => model.cancel()} />
      ) : (
        <Buttons model={model} />
      )}
      <Said isWrong={state.kind === 'failed'}>{said(state)}</Said>
    </div>
  );
}

function Formats({ model, isOff }: { readonly model: ExportModel; readonly isOff: boolean }) {
  const name = useId();
  const offered = FORMATS.filter((format) => format !== 'markdown-files' || model.isOfSeveral);
  return (
    <fieldset class="data-formats" disabled={isOff}>
      <legend class="lp-label">{t('library_data_format')}</legend>
      {offered.map((format) => (
        <label key={format} class="data-format">
          <input
            type="radio"
            name={name}
            value={format}
            checked={model.format.value === format}
            onChange={() => model.choose(format)}
          />
          <span>
            {tCode('library_data_format', format)}
            <span class="lp-small lp-soft data-format-text">{tCode('library_data_format', `${format}-text`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Buttons({ model }: { readonly model: ExportModel }) {
  const isToCopy = model.state.value.kind === 'to-copy';
  return (
    <div class="lp-row">
      <button type="button" data-focus class="lp-button lp-button-main" onClick={() => void model.save()}>
        <Icon name="save" /> {t('handon_save')}
      </button>
      <button type="button" class="lp-button" onClick={() => void model.copy()}>
        <Icon name="copy" /> {t(isToCopy ? 'library_data_copy_now' : 'handon_copy')}
      </button>
    </div>
  );
}

/** How it ended, in words. */
function said(state: ExportState): string {
  switch (state.kind) {
    case 'working':
      return t('library_data_writing');
    case 'saved':
      return t('library_data_saved', state.name);
    case 'copied':
      return t('handon_copied');
    case 'to-copy':
      return t('library_data_to_copy');
    case 'nothing':
      return t('library_data_nothing');
    case 'failed':
      return tCode('library_data_fault', state.fault.kind);
    case 'choosing':
      return '';
  }
}
