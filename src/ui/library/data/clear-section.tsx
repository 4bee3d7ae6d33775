import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t, tCode } from '../../../platform/i18n.ts';
import type { ClearModel } from './clear-model.ts';
import { Said } from './said.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

/** Deletes everything, once the reader has written a word that nobody writes by accident. */
export function ClearSection({ clearing }: { readonly clearing: ClearModel }): JSX.Element {
  const state = clearing.state.value;
  const place = useKeptFocus<HTMLElement>(state.kind);
  return (
    <section ref={place} class="lp-section" aria-labelledby="data-clear">
      <h2 id="data-clear">{t('library_data_clear')}</h2>
      <p class="lp-soft">{t('library_data_clear_text')}</p>
      <Said isWrong={state.kind === 'failed'}>
        {state.kind === 'working' && t('library_data_clear_working')}
        {state.kind === 'done' && t('library_data_clear_done')}
        {state.kind === 'failed' && tCode('library_data_fault', state.fault.kind)}
      </Said>
      {state.kind === 'asking' && <Sure clearing={clearing} />}
      {state.kind !== 'asking' && state.kind !== 'working' && (
        <button type="button" data-focus class="lp-button lp-delete" onClick={() => clearing.ask()}>
          {t('library_data_clear_ask')}
        </button>
      )}
    </section>
  );
}

function Sure({ clearing }: { readonly clearing: ClearModel }) {
  const id = useId();
  const written = useSignal('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const word = t('library_data_clear_word');
  const isSure = written.value.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
  return (
    <form
      class="lp-stack data-sure"
      onSubmit={(event) => {
        event.preventDefault();
        if (isSure) void clearing.clear();
      }}
    >
      <label class="lp-label" for={id}>
        {t('library_data_clear_write', word)}
      </label>
      <input
        ref={field}
        id={id}
        class="lp-field"
        autocomplete="off"
        value={written.value}
        onInput={({ currentTarget }) => (written.value = currentTarget.value)}
      />
      <div class="lp-row">
        <button type="button" class="lp-button" onClick={() => clearing.close()}>
          {t('library_data_clear_keep')}
        </button>
        <button type="submit" class="lp-button lp-delete" disabled={!isSure}>
          {t('library_data_clear_now')}
        </button>
      </div>
    </form>
  );
}
