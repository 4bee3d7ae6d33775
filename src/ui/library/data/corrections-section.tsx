import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { speakerInWords } from '../../../core/exchange/correction-words.ts';
import type { CorrectionFound, LoupeSaid, ReaderSaid } from '../../../core/exchange/corrections/corrections-file.ts';
import { BROWSER_WORDING } from '../../../kit/checks/wording.ts';
import { FoldButton } from '../../../kit/fold-button.tsx';
import { WithHan } from '../../../kit/han.tsx';
import { formatNumber } from '../../../kit/intl.ts';
import { t, tCode, tCount } from '../../../platform/i18n.ts';
import type { CorrectionsModel } from './corrections-model.ts';

/** Rows that are shown at first, and with each further press: a library may have thousands. */
const AT_ONCE = 50;

/** What a reader corrected as a file for the project, which she looks through before she saves it. */
export function CorrectionsSection({ corrections }: { readonly corrections: CorrectionsModel }): JSX.Element | null {
  const id = useId();
  const isOpen = useSignal(false);
  const found = corrections.found.value;
  if (found === null) return null;
  const { length } = found;
  return (
    <section class="lp-section" aria-labelledby="data-corrections">
      <h2 id="data-corrections">{t('library_data_corrections')}</h2>
      <p class="lp-soft">{t('library_data_corrections_text')}</p>
      {length === 0 ? (
        <p>{t('library_data_corrections_none')}</p>
      ) : (
        <FoldButton controls={id} isOpen={isOpen.value} onToggle={() => (isOpen.value = !isOpen.value)}>
          {t('library_data_corrections_look')}
        </FoldButton>
      )}
      <div id={id} hidden={!isOpen.value}>
        {isOpen.value && length > 0 && <Look found={found} corrections={corrections} />}
      </div>
      <p class="lp-small" role="status">
        {corrections.saved.value !== null && t('library_data_corrections_saved', corrections.saved.value)}
      </p>
    </section>
  );
}

interface LookProps {
  readonly found: readonly CorrectionFound[];
  readonly corrections: CorrectionsModel;
}

function Look({ found, corrections }: LookProps) {
  const shown = useSignal(AT_ONCE);
  const hasPages = corrections.hasPages.value;
  const more = Math.min(AT_ONCE, found.length - shown.value);
  const isNone = found.every(({ key }) => corrections.leftOut.value.has(key));
  return (
    <div class="lp-stack">
      <label class="lp-row lp-switch">
        <input type="checkbox" checked={hasPages} onChange={() => corrections.togglePages()} />
        {t('library_data_corrections_address')}
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no pointer scrolls a wide table by keys */}
      <section class="data-wide" tabIndex={0} aria-label={t('library_data_corrections')}>
        <table class="lp-table">
          <caption>{tCount('library_data_corrections_caption', found.length)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('library_data_corrections_take')}</th>
              <th scope="col">{t('library_data_corrections_sentence')}</th>
              <th scope="col">{t('library_data_corrections_loupe')}</th>
              <th scope="col">{t('library_data_corrections_reader')}</th>
              {hasPages && <th scope="col">{t('library_data_corrections_page')}</th>}
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shown.value).map((one) => (
              <Row key={one.key} found={one} corrections={corrections} />
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 && (
        <button type="button" class="lp-link-button" onClick={() => (shown.value += AT_ONCE)}>
          {t('library_data_corrections_more', formatNumber(more))}
        </button>
      )}
      <div>
        <button type="button" class="lp-button lp-button-main" disabled={isNone} onClick={() => corrections.save()}>
          {t('library_data_corrections_save')}
        </button>
      </div>
    </div>
  );
}

interface RowProps {
  readonly found: CorrectionFound;
  readonly corrections: CorrectionsModel;
}

function Row({ found: { key, record }, corrections }: RowProps) {
  const id = useId();
  const { sentence, language, loupe, reader, page } = record;
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-labelledby={id}
          checked={!corrections.leftOut.value.has(key)}
          onChange={() => corrections.toggle(key)}
        />
      </td>
      <td id={id} lang={language ?? undefined}>
        <WithHan text={sentence} />
      </td>
      <td>
        <WithHan text={loupeInWords(loupe)} />
      </td>
      <td>
        <WithHan text={readerInWords(reader, loupe)} />
      </td>
      {corrections.hasPages.value && <td>{page?.url}</td>}
    </tr>
  );
}

function loupeInWords(loupe: LoupeSaid | null): string {
  if (!loupe) return t('library_data_corrections_own');
  return [tCode('layer', loupe.layer), speakerInWords(loupe, BROWSER_WORDING)].join(' · ');
}

function readerInWords({ isClaim, layer, speaker, speakerName, part }: ReaderSaid, loupe: LoupeSaid | null): string {
  if (!isClaim) return t('correction_not_claim');
  const said = [
    ...(loupe ? [] : [t('library_data_corrections_is_claim')]),
    ...(layer ? [tCode('layer', layer)] : []),
    ...(speaker ? [speakerInWords({ speaker, speakerName }, BROWSER_WORDING)] : []),
    ...(part ? [t('correction_part_words', t('correction_part'), part)] : []),
  ];
  return said.join(' · ');
}
