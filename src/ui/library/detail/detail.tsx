import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { TextQuoteSelector } from '../../../core/annotation/annotation.ts';
import type { ArticleRecord } from '../../../core/annotation/article-work.ts';
import { isOwnClaim } from '../../../core/annotation/own-claim.ts';
import type { Card } from '../../../core/knowledge/card.ts';
import type { Entry, GivenAnswer } from '../../../core/library/entry.ts';
import { inTextOrder } from '../../../core/library/in-text-order.ts';
import { siteOfArticle } from '../../../core/library/site.ts';
import { AnswerInWords, AnswerTexts } from '../../../kit/checklist/answer-said.tsx';
import { questionInWords } from '../../../kit/checklist/check-item.tsx';
import { ByYou } from '../../../kit/correction/by-you.tsx';
import { CorrectedLine } from '../../../kit/correction/corrected-line.tsx';
import { Filled } from '../../../kit/filled.tsx';
import { WithHan } from '../../../kit/han.tsx';
import { AsMarked } from '../../../kit/highlight/as-marked.tsx';
import { Icon } from '../../../kit/icon.tsx';
import { formatDate } from '../../../kit/intl.ts';
import { LayerTag } from '../../../kit/layer/layer-tag.tsx';
import type { PassageToShow } from '../../../messaging/requests.ts';
import { t, tCode, tCount } from '../../../platform/i18n.ts';
import { CopyPassage } from '../../copy-passage.tsx';
import { styleKept } from '../../style-kept.ts';
import { dayOf } from '../day-of.ts';
import type { LibraryModel } from '../library-model.ts';
import type { LibrarySource } from '../library-source.ts';
import { isTyping } from '../list/list-keys.ts';
import { PageLink } from '../page-link.tsx';
import { hashOf } from '../route.ts';
import { passageOf, quoteIn, toCopy } from './passage-of.ts';
import { WorkFields } from './work-fields.tsx';

/** Passages of an article that are listed beside it; the rest is in its own view. */
const MOST = 50;

/**
 * The passages of an article on which there is work, each a way to it: in the order of its text where that is saved, else by age.
 * Nothing where there are none.
 */
function PassageList({ model, article }: { readonly model: LibraryModel; readonly article: ArticleRecord }): JSX.Element | null {
  const text = useText(article, model.client.source);
  const passages = model.shelves.of(article.key).filter(({ kind }) => kind === 'passage');
  if (passages.length === 0 || text === undefined) return null;
  const listed = text === null ? passages : inTextOrder(passages, text);
  return (
    <section class="lp-section">
      <h3>{tCount('library_passages', passages.length)}</h3>
      {passages.length > 1 && (
        <p class="lp-small lp-soft">{t(text === null ? 'library_passages_by_age' : 'library_passages_by_text')}</p>
      )}
      <ul class="passages" aria-label={t('library_passages_label')}>
        {listed.slice(0, MOST).map(({ key, quote, claim }) => (
          <li key={key}>
            <button type="button" class="lp-text-button" onClick={() => model.list.openEntry(key)}>
              {claim && <LayerTag layer={claim.layer} />} <WithHan text={quote} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The saved text of an article: undefined until it is read, null where none is kept. */
function useText({ key, saved }: ArticleRecord, source: Pick<LibrarySource, 'text'>): string | null | undefined {
  const read = useSignal<{ readonly of: string; readonly text: string | null } | null>(null);
  const wanted = `${key}\n${saved}`;
  useEffect(() => {
    if (saved === null) return;
    void source.text(key).then((found) => {
      read.value = { of: wanted, text: found.ok ? (found.value?.article.text ?? null) : null };
    });
  }, [wanted]);
  if (saved === null) return null;
  return read.value?.of === wanted ? read.value.text : undefined;
}

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
  const { article, quote, asMarked, claimId, claim, corrected, kind, revisit } = entry;
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
          {claimId !== null && isOwnClaim(claimId) && <ByYou isOwn />}
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
      {kind === 'passage' && revisit !== null && (
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

/** What the view of the article is to show first. */
function placeIn({ claimId, highlight }: Entry): readonly (readonly [string, string])[] {
  if (claimId !== null) return [['claim', claimId]];
  return highlight ? [['highlight', highlight.id]] : [];
}

function languageOf({ article: { head } }: Entry): string | undefined {
  return head.language ?? undefined;
}

/**
 * The passage of an entry as something that its page can be scrolled to; null for an article. What stands around its words, the
 * list does without: it is read when the entry is opened.
 */
function usePassage(entry: Entry, source: Pick<LibrarySource, 'workOn'>): PassageToShow | null {
  const { key, quote, claimId, highlight, modified } = entry;
  const read = useSignal<{ readonly key: string; readonly quote: TextQuoteSelector | null } | null>(null);
  useEffect(() => {
    void quoteIn(entry, source).then((found) => {
      if (found) read.value = { key, quote: found };
    });
  }, [key, modified]);
  const known = read.value?.key === key ? read.value.quote : null;
  return useMemo(() => passageOf(entry, known), [key, quote, known, claimId, highlight?.id]);
}

interface AnswerListProps {
  readonly answers: readonly GivenAnswer[];
  readonly cardOf: (id: string) => Promise<Card | null>;
}

/** What the reader has answered of a checklist, to be read. Nothing where nothing was. */
function AnswerList({ answers, cardOf }: AnswerListProps): JSX.Element | null {
  if (answers.length === 0) return null;
  return (
    <section class="lp-section">
      <h3>{t('library_answers')}</h3>
      <ul class="answers">
        {answers.map(({ question, answer }) => (
          <li key={question}>
            <p>
              <QuestionWords id={question} cardOf={cardOf} /> <AnswerInWords {...answer} />
            </p>
            <AnswerTexts {...answer} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Begins the id of a question that a card asks, before the id of the card; as `core/checklist/card-question.ts` has it. */
const CARD = 'card-';

/** A question in words; where a card asks it, in that card's, which are fetched: the library does not carry the knowledge. */
function QuestionWords({ id, cardOf }: { readonly id: string; readonly cardOf: AnswerListProps['cardOf'] }) {
  const words = useSignal(id.startsWith(CARD) ? '…' : questionInWords({ id, hint: null }));
  useEffect(() => {
    if (!id.startsWith(CARD)) return;
    void cardOf(id.slice(CARD.length)).then((card) => {
      words.value = card?.hints[0]?.check ?? card?.title ?? id;
    });
  }, [id]);
  return <WithHan text={words.value} />;
}
