import type { JSX } from 'preact';
import { FINDINGS } from '../../../core/checklist/checklist.ts';
import type { Entry } from '../../../core/library/entry.ts';
import { siteOfArticle } from '../../../core/library/site.ts';
import type { Part } from '../../../core/library/sought.ts';
import { ByYou } from '../../../kit/correction/by-you.tsx';
import { colourName } from '../../../kit/highlight/colour.ts';
import { ColourSign } from '../../../kit/highlight/colour-sign.tsx';
import { Icon } from '../../../kit/icon.tsx';
import { formatDate } from '../../../kit/intl.ts';
import { LayerTag } from '../../../kit/layer/layer-tag.tsx';
import type { ColourNames } from '../../../messaging/views.ts';
import { t, tCode, tCount } from '../../../platform/i18n.ts';
import { dayOf } from '../day-of.ts';
import { MarkedText } from './marked-text.tsx';
import { TextSnippet } from './text-snippet.tsx';

interface Props {
  readonly entry: Entry;
  readonly parts: readonly Part[];
  readonly colourNames: ColourNames;
  /** A saved article's text. */
  readonly textOf: (articleKey: string) => Promise<string | null>;
}

/** What a row of the list tells of an entry. No control is in it: the row itself is one. */
export function EntryRow({ entry, parts, colourNames, textOf }: Props): JSX.Element {
  const { kind, article, quote, asMarked, highlight, note, claim, corrected, tags } = entry;
  const isArticle = kind === 'article';
  const remark = highlight?.note || note;
  return (
    <>
      <span class="entry-facts">
        {highlight && (
          <span class="entry-colour">
            <ColourSign colour={highlight.colour} />
            <span class="lp-unseen">{colourName(highlight.colour, colourNames)}</span>
          </span>
        )}
        {claim && <LayerTag layer={claim.layer} />}
        {corrected && !corrected.said.isClaim && <span class="lp-soft">{t('correction_not_claim')}</span>}
        {corrected && <ByYou />}
        {isArticle && (
          <span class="entry-kind">
            <Icon name="page" /> {t('library_kind_article')}
          </span>
        )}
        {claim?.speakerName && (
          <span class="lp-soft">
            <MarkedText text={claim.speakerName} parts={parts} />
          </span>
        )}
        <EntryWork entry={entry} />
        <time class="entry-day lp-soft" dateTime={dayOf(entry.modified)}>
          {formatDate(dayOf(entry.modified))}
        </time>
      </span>
      <span class={isArticle ? 'entry-title' : 'entry-quote'} lang={article.head.language ?? undefined}>
        <MarkedText text={isArticle ? article.head.title : quote} parts={parts} />
      </span>
      {asMarked !== null && (
        <span class="entry-note lp-soft">
          <MarkedText text={t('as_marked', asMarked)} parts={parts} />
        </span>
      )}
      {remark !== '' && (
        <span class="entry-note">
          <Icon name="note" /> <MarkedText text={remark} parts={parts} />
        </span>
      )}
      {isArticle && parts.length > 0 && article.saved !== null && <TextSnippet entry={entry} parts={parts} textOf={textOf} />}
      <span class="entry-source lp-soft">
        <MarkedText text={siteOfArticle(article)} parts={parts} />
        {!isArticle && (
          <>
            {' · '}
            <MarkedText text={article.head.title} parts={parts} />
          </>
        )}
        {isArticle && article.head.published && ` · ${formatDate(article.head.published)}`}
      </span>
      {tags.length > 0 && (
        <span class="entry-tags">
          {tags.map((tag) => (
            <span key={tag} class="lp-tag">
              <MarkedText text={tag} parts={parts} />
            </span>
          ))}
        </span>
      )}
    </>
  );
}

/** What was done: checked and found, kept, to come back to. */
function EntryWork({ entry: { kind, article, answers, revisit, inbox } }: { readonly entry: Entry }) {
  const checked = answers.filter(({ answer }) => answer.state === 'done');
  const found = FINDINGS.filter((finding) => checked.some(({ answer }) => answer.finding === finding));
  return (
    <span class="entry-work lp-soft">
      {inbox !== null && <span>{tCode('inbox', inbox)}</span>}
      {checked.length > 0 && (
        <span>
          <Icon name="check" />{' '}
          {found.length > 0
            ? found.map((finding) => tCode('finding', finding)).join(t('list_separator'))
            : tCount('library_checked', checked.length)}
        </span>
      )}
      {revisit !== null && (
        <span>
          <Icon name="clock" /> {formatDate(revisit)}
        </span>
      )}
      {kind === 'article' && article.saved !== null && (
        <span>
          <Icon name="save" /> {t('library_saved')}
        </span>
      )}
    </span>
  );
}
