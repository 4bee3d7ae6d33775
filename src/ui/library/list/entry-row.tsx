import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { isOwnClaim } from '../../../core/annotation/own-claim.ts';
import { FINDINGS } from '../../../core/checklist/checklist.ts';
import type { Entry } from '../../../core/library/entry.ts';
import { matchesIn, snippetOf } from '../../../core/library/matches.ts';
import { siteOfArticle } from '../../../core/library/site.ts';
import type { Part } from '../../../core/library/sought.ts';
import { ByYou } from '../../../kit/correction/by-you.tsx';
import { WithHan } from '../../../kit/han.tsx';
import { colourName } from '../../../kit/highlight/colour.ts';
import { ColourSign } from '../../../kit/highlight/colour-sign.tsx';
import { Icon } from '../../../kit/icon.tsx';
import { formatDate } from '../../../kit/intl.ts';
import { LayerTag } from '../../../kit/layer/layer-tag.tsx';
import type { ColourNames } from '../../../messaging/views.ts';
import { t, tCode, tCount } from '../../../platform/i18n.ts';
import { dayOf } from '../day-of.ts';

interface Props {
  readonly entry: Entry;
  readonly parts: readonly Part[];
  readonly colourNames: ColourNames;
  /** A saved article's text. */
  readonly textOf: (articleKey: string) => Promise<string | null>;
}

/** What a row of the list tells of an entry. No control is in it: the row itself is one. */
export function EntryRow({ entry, parts, colourNames, textOf }: Props): JSX.Element {
  const { kind, article, quote, asMarked, highlight, note, claimId, claim, corrected, tags } = entry;
  const isArticle = kind === 'article';
  const isOwn = claimId !== null && isOwnClaim(claimId);
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
        {(isOwn || corrected) && <ByYou isOwn={isOwn} />}
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

interface TextSnippetProps {
  readonly entry: Entry;
  readonly parts: readonly Part[];
  readonly textOf: (articleKey: string) => Promise<string | null>;
}

/** Where in a saved text those of the words sought stand that its row does not have. Fetched once the row is there. */
function TextSnippet({ entry, parts, textOf }: TextSnippetProps): JSX.Element | null {
  const found = useSignal<string | null>(null);
  const { key, head } = entry.article;
  const shown = [head.title, entry.note, siteOfArticle(entry.article), ...entry.tags].join('\n');
  const missing = useMemo(() => parts.filter((part) => matchesIn(shown, [part]).length === 0), [shown, parts]);
  useEffect(() => {
    let isGone = false;
    found.value = null;
    if (missing.length === 0) return undefined;
    void textOf(key).then((text) => {
      const span = text === null ? null : snippetOf(text, missing);
      if (!isGone && text !== null && span) found.value = text.slice(span.start, span.end);
    });
    return () => {
      isGone = true;
    };
  }, [key, missing]);
  if (found.value === null) return null;
  return (
    <span class="entry-note">
      <Icon name="quote" /> …<MarkedText text={found.value} parts={parts} />…
    </span>
  );
}

interface MarkedTextProps {
  readonly text: string;
  /** The parts of what is sought; none where nothing is. */
  readonly parts: readonly Part[];
}

/** Characters of a text that a row shows at most: it has room for a few lines, and a passage may be as long as a book. */
const LONGEST = 1_000;

/** Text of a row in which the words sought are marked. */
function MarkedText({ text: whole, parts }: MarkedTextProps): JSX.Element {
  const text = whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole;
  const matches = matchesIn(text, parts);
  if (matches.length === 0) return <WithHan text={text} />;
  return (
    <>
      {matches.map(({ start, end }, index) => (
        <span key={start}>
          <WithHan text={text.slice(matches[index - 1]?.end ?? 0, start)} />
          <mark>
            <WithHan text={text.slice(start, end)} />
          </mark>
        </span>
      ))}
      <WithHan text={text.slice(matches.at(-1)?.end)} />
    </>
  );
}
