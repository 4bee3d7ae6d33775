import type { JSX } from 'preact';
import { t } from '../../../platform/i18n.ts';

interface Props {
  readonly onFile: (file: File) => void;
}

/** A button that asks for a file. */
export function FileChooser({ onFile }: Props): JSX.Element {
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
