import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from '../../../kit/icon.tsx';
import { t } from '../../../platform/i18n.ts';
import { ExportForm } from './export-form.tsx';
import type { ExportModel } from './export-model.ts';
import type { Exporter } from './exporter.ts';

/** The exporter's question, before everything else on the page. Nothing while none is asked. */
export function ExportDialog({ exporter }: { readonly exporter: Exporter }): JSX.Element | null {
  const model = exporter.asked.value;
  return model && <Asked model={model} onClose={() => exporter.close()} />;
}

function Asked({ model, onClose }: { readonly model: ExportModel; readonly onClose: () => void }) {
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Not on the button that closes it, which comes first.
    shown?.querySelector<HTMLElement>('input:checked')?.focus();
    // Closed by the browser, the focus goes back to where it was.
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} class="data-dialog" aria-labelledby={title} onClose={onClose}>
      <div class="lp-heading">
        <h2 id={title}>{t('library_data_export')}</h2>
        <button
          type="button"
          class="lp-button lp-button-bare"
          aria-label={t('library_close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      <ExportForm model={model} />
    </dialog>
  );
}
