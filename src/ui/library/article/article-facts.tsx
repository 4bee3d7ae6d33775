import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { shownAddress } from '../../../core/article/web-address.ts';
import { bytesOf, type SavedPictures } from '../../../core/pictures/picture.ts';
import { siteOf } from '../../../core/sites/sites.ts';
import { Filled } from '../../../kit/filled.tsx';
import { WithHan } from '../../../kit/han.tsx';
import { keptText } from '../../../kit/highlight/kept-text.ts';
import { Icon } from '../../../kit/icon.tsx';
import { formatBytes, formatDate, formatNumber } from '../../../kit/intl.ts';
import { Outcome } from '../../../kit/state/outcome.tsx';
import type { SavingTrouble } from '../../../messaging/views.ts';
import { t, tCount } from '../../../platform/i18n.ts';
import { CopyPassage } from '../../copy-passage.tsx';
import { styleKept } from '../../style-kept.ts';
import type { ArticleModel } from './article-model.ts';
import type { ArticleSheet } from './article-sheet.ts';
import { ToPage } from './to-page.tsx';

interface Props {
  readonly model: ArticleModel;
  readonly sheet: ArticleSheet;
  readonly onExport: () => void;
}

/** Where an article stood, who wrote it, when, and since when its text is kept; and the way to take it out of the library. */
export function ArticleFacts({ model, sheet, onExport }: Props): JSX.Element {
  const { head, text } = sheet;
  const { site, author, published, url } = head;
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return (
    <div class="article-facts lp-small lp-soft">
      <p>
        <WithHan text={site ?? host} />
        {' · '}
        {author && (
          <>
            <Filled message="article_author" values={[<WithHan text={author} />]} />
            {' · '}
          </>
        )}
        {published ? <time dateTime={published}>{formatDate(published)}</time> : t('article_no_date')}
        {siteOf(url)?.stateAffiliated && (
          <span class="article-state">
            <Icon name="stamp" /> {t('library_plots_state_affiliated')}
          </span>
        )}
      </p>
      <p class="article-address">
        <ToPage model={model} sheet={sheet}>
          {shownAddress(url)}
        </ToPage>
      </p>
      {text && (
        <p>
          <Icon name="save" /> {keptText(text.saved, highlightsOf(sheet))}
        </p>
      )}
      {sheet.pictures && <PicturesKept pictures={sheet.pictures} onDelete={() => model.deletePictures()} />}
      <CopyPassage passage={{ head, quote: null, speaker: null, claim: null }} style={styleKept(model.call)} />
      <button type="button" class="lp-link-button lp-small" onClick={onExport}>
        {t('library_data_export_article')}
      </button>
    </div>
  );
}

function highlightsOf({ placed, strays }: ArticleSheet) {
  return [...placed, ...strays].flatMap(({ highlight }) => highlight ?? []);
}

interface PicturesKeptProps {
  readonly pictures: SavedPictures;
  readonly onDelete: () => Promise<SavingTrouble>;
}

/** How many pictures of an article are kept, how much they take, and the way to let them go, which a second press confirms. */
function PicturesKept({ pictures: { pictures }, onDelete }: PicturesKeptProps): JSX.Element {
  const isSure = useSignal(false);
  const trouble = useSignal<SavingTrouble>(null);
  const kept = pictures.filter(({ bytes }) => bytes !== null).length;
  if (kept === 0) return <p>{tCount('pictures_none', pictures.length)}</p>;
  const size = formatBytes(bytesOf(pictures));
  const press = async (button: HTMLElement) => {
    if (isSure.value) trouble.value = await onDelete();
    // The button goes with the pictures: the keyboard goes on from the article's title.
    if (isSure.value && trouble.value === null) button.closest('article')?.querySelector<HTMLElement>('h1')?.focus();
    isSure.value = !isSure.value;
  };
  return (
    <div>
      {t('pictures_saved', formatNumber(kept), formatNumber(pictures.length), size)}
      {kept < pictures.length && ` · ${t('pictures_not_all')}`}{' '}
      <button
        type="button"
        class="lp-link-button lp-small article-pictures-delete"
        onBlur={() => (isSure.value = false)}
        onClick={(event) => void press(event.currentTarget)}
      >
        {t(isSure.value ? 'pictures_delete_now' : 'pictures_delete')}
      </button>
      <Outcome trouble={trouble.value} isKept={false} />
    </div>
  );
}
