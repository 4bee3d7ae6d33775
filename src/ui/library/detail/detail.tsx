import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ToCopy } from '../../../core/citation/copies.ts';
import type { Entry } from '../../../core/library/entry.ts';
import { siteOfArticle } from '../../../core/library/site.ts';
import { CorrectedLine } from '../../../kit/correction/corrected-line.tsx';
import { Filled } from '../../../kit/filled.tsx';
import { WithHan } from '../../../kit/han.tsx';
import { AsMarked } from '../../../kit/highlight/as-marked.tsx';
import { Icon } from '../../../kit/icon.tsx';
import { formatDate } from '../../../kit/intl.ts';
import { LayerTag } from '../../../kit/layer/layer-tag.tsx';
import type { PassageToShow } from '../../../messaging/requests.ts';
import { t, tCode } from '../../../platform/i18n.ts';
import { CopyPassage } from '../../copy-passage.tsx';
import { styleKept } from '../../style-kept.ts';
import { dayOf } from '../day-of.ts';
import type { LibraryModel } from '../library-model.ts';
import { isTyping } from '../list/list-keys.ts';
import { PageLink } from '../page-link.tsx';
import { hashOf } from '../route.ts';
import { AnswerList } from './answer-list.tsx';
import { PassageList } from './passage-list.tsx';
import { usePassage } from './use-passage.ts';
import { WorkFields } from './work-fields.tsx';

interface Props {
  readonly model: LibraryModel;
  readonly entry: Entry;
  /** Whether the keyboard is to go on here. */
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}

/** The entry that stands open: its words, where they are from, and the reader's work on it, to be gone on with. */
export function Detail({ model, entry, takesFocus, onClose }: Props): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [entry.key, takesFocus]);
  const { article, quote, asMarked, claim, corrected, kind, revisit } = entry;
  return (
    <section
      class="detail"
      aria-labelledby="detail-heading"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
      onFocusIn={({ target }) => model.list.hold(isTyping(target) ? entry : null)}
      onFocusOut={({ target, relatedTarget }) => {
        // A window that loses the focus leaves it with its field.
        if (target !== document.activeElement && !isTyping(relatedTarget)) model.list.hold(null);
      }}
    >
      <div class="detail-bar">
        <button type="button" class="lp-button lp-button-bare" aria-label={t('library_close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <h2 id="detail-heading" ref={heading} tabIndex={-1} lang={kind === 'article' ? languageOf(entry) : undefined}>
        {kind === 'article' ? <WithHan text={article.head.title} /> : t('library_passage')}
      </h2>
      {kind === 'passage' && (
        <blockquote class="detail-quote" lang={languageOf(entry)}>
          <WithHan text={quote} />
        </blockquote>
      )}
      <AsMarked words={asMarked} language={languageOf(entry)} />
      {claim && (
        <p class="lp-row">
          <LayerTag layer={claim.layer} />
          <span>{claim.speakerName ? <WithHan text={claim.speakerName} /> : tCode('speaker', claim.speaker)}</span>
          {claim.topics.map((topic) => (
            <span key={topic} class="lp-chip">
              {tCode('topic', topic)}
            </span>
          ))}
        </p>
      )}
      {corrected && <CorrectedLine corrected={corrected} language={languageOf(entry)} onReset={null} />}
      <Source model={model} entry={entry} />
      <WorkFields key={entry.key} model={model} entry={entry} />
      {revisit !== null && (
        <p>
          <Icon name="clock" /> {t('claim_revisit', formatDate(revisit))}
        </p>
      )}
      <AnswerList answers={entry.answers} cardOf={model.cardOf} />
      {kind === 'article' && <PassageList model={model} article={article} />}
    </section>
  );
}

/** Where an entry is from, and the ways to it: the page itself, and the text that is kept. */
function Source({ model, entry }: Pick<Props, 'model' | 'entry'>) {
  const passage = usePassage(entry, model.client.source);
  const { article, kind, created } = entry;
  const { head } = article;
  return (
    <div class="lp-stack detail-source">
      {kind === 'passage' && (
        <p lang={languageOf(entry)}>
          <WithHan text={head.title} />
        </p>
      )}
      <p class="lp-small lp-soft">
        <WithHan text={siteOfArticle(article)} />
        {head.author && (
          <>
            {' · '}
            <Filled message="article_author" values={[<WithHan text={head.author} />]} />
          </>
        )}
        {head.published && ` · ${formatDate(head.published)}`}
        {' · '}
        {t('library_kept_since', formatDate(dayOf(created)))}
      </p>
      <ul class="lp-row">
        <li>
          <a href={hashOf({ view: 'article', key: article.key, pairs: placeIn(entry) })}>
            {t(article.saved === null ? 'library_open_work' : 'library_open_saved')}
          </a>
        </li>
        <li>
          <PageLink articleKey={article.key} url={head.url} passage={passage} call={model.client.call}>
            {t('library_open_page')}
          </PageLink>
        </li>
      </ul>
      <CopyPassage key={entry.key} passage={toCopy(entry, passage)} style={styleKept(model.client.call)} />
    </div>
  );
}

/** An entry as something to be copied; of a claim with what was read of it. */
function toCopy({ article: { head }, claim, note, corrected }: Entry, passage: PassageToShow | null): ToCopy {
  const told = claim && { ...claim, corrected, checks: [], note };
  return { head, quote: passage?.quote ?? null, speaker: claim?.speakerName ?? null, claim: told };
}

/** What the view of the article is to show first. */
function placeIn({ claimId, highlight }: Entry): readonly (readonly [string, string])[] {
  if (claimId !== null) return [['claim', claimId]];
  return highlight ? [['highlight', highlight.id]] : [];
}

function languageOf({ article: { head } }: Entry): string | undefined {
  return head.language ?? undefined;
}
