import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isOwnClaim } from '../../../core/annotation/own-claim.ts';
import type { ToCopy } from '../../../core/citation/copies.ts';
import { ClaimDetail } from '../../../kit/claim/claim-detail.tsx';
import { ClaimText } from '../../../kit/claim/claim-text.tsx';
import { ByYou } from '../../../kit/correction/by-you.tsx';
import { AsMarked } from '../../../kit/highlight/as-marked.tsx';
import { colourName } from '../../../kit/highlight/colour.ts';
import { ColourSign } from '../../../kit/highlight/colour-sign.tsx';
import { Icon, type IconName } from '../../../kit/icon.tsx';
import { formatNumber } from '../../../kit/intl.ts';
import { LayerLine, LayerTag } from '../../../kit/layer/layer-tag.tsx';
import { TroubleBanner } from '../../../kit/state/trouble-banner.tsx';
import { t, tCode } from '../../../platform/i18n.ts';
import { CopyPassage } from '../../copy-passage.tsx';
import { styleKept } from '../../style-kept.ts';
import type { ArticleModel } from './article-model.ts';
import type { ArticleSheet } from './article-sheet.ts';
import { ArticleWords } from './article-words.tsx';
import type { Passage } from './passages.ts';
import { WorkOnPassage } from './work-on-passage.tsx';

interface Props {
  readonly model: ArticleModel;
  readonly sheet: ArticleSheet;
  readonly passage: Passage;
}

/** What stands beside the chosen passage: of a claim all that the page's card has, of a highlight its editor. */
export function PassagePanel({ model, sheet, passage }: Props): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const { claim, highlight } = passage;
  useLayoutEffect(() => {
    // Who goes through the core by arrow keys stays there.
    if (!document.activeElement?.closest('[role="listbox"]')) heading.current?.focus({ preventScroll: true });
  }, []);
  const view = model.claim.value;
  const kind = claim ? `lp-layer-${claim.layer}` : '';
  return (
    <section class={`article-panel ${kind} ${highlight ? `lp-colour-${highlight.colour}` : ''}`} aria-labelledby="article-panel">
      <header class="article-panel-head">
        <h2 id="article-panel" ref={heading} tabIndex={-1}>
          <PanelTitle sheet={sheet} passage={passage} model={model} />
        </h2>
        <Step icon="previous" label={t('library_article_previous')} onClick={() => model.step(-1)} />
        <Step icon="next" label={t('library_article_next')} onClick={() => model.step(1)} />
        <Step icon="close" label={t('card_close')} onClick={() => model.unchoose()} />
      </header>
      <div class="article-panel-body lp-stack">
        {claim ? (
          <ClaimText claim={claim} language={sheet.language} />
        ) : (
          <blockquote class="lp-claim-text" lang={sheet.language}>
            <ArticleWords text={passage.quote} language={sheet.language} />
          </blockquote>
        )}
        <AlsoHere model={model} sheet={sheet} passage={passage} />
        {claim && view && view !== 'missing' ? (
          <>
            <TroubleBanner trouble={view.trouble} />
            <ClaimDetail view={view} actions={model.claimActions} language={sheet.language} />
          </>
        ) : (
          (!claim || view === 'missing') && (
            <>
              <AsMarked words={passage.asMarked} language={sheet.language} />
              <WorkOnPassage model={model} passage={passage} />
              <CopyPassage passage={toCopy(sheet, passage)} style={styleKept(model.call)} />
            </>
          )
        )}
      </div>
    </section>
  );
}

function toCopy({ head }: ArticleSheet, { quote: exact, claim, highlight }: Passage): ToCopy {
  const { prefix, suffix } = claim ?? highlight ?? { prefix: '', suffix: '' };
  return { head, quote: { exact, prefix, suffix }, speaker: claim?.speakerName ?? null, claim: null };
}

function PanelTitle({ sheet, passage: { claim, highlight }, model }: Props) {
  if (claim) {
    const claims = sheet.text?.reading.claims ?? [];
    const number = claims.findIndex(({ id }) => id === claim.id) + 1;
    return (
      <>
        <LayerLine layer={claim.layer} />
        <span class="article-panel-layer">{tCode('layer', claim.layer)}</span> {isOwnClaim(claim.id) && <ByYou isOwn />}{' '}
        <span class="lp-soft lp-small">{t('library_article_claim', formatNumber(number), formatNumber(claims.length))}</span>
      </>
    );
  }
  if (!highlight) return <>{t('library_article_passage')}</>;
  return (
    <>
      <ColourSign colour={highlight.colour} />{' '}
      {t('library_article_highlight', colourName(highlight.colour, model.colourNames.value))}
    </>
  );
}

function Step({ icon, label, onClick }: { readonly icon: IconName; readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" class="lp-button lp-button-bare" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

interface AlsoHereProps {
  readonly model: ArticleModel;
  readonly sheet: ArticleSheet;
  readonly passage: Passage;
}

/** Other passages that share words with this one: the text shows only one of them on top. Nothing where there are none. */
function AlsoHere({ model, sheet: { placed }, passage: { id, span } }: AlsoHereProps): JSX.Element | null {
  const others = span ? placed.filter((one) => one.id !== id && one.span.start < span.end && one.span.end > span.start) : [];
  if (others.length === 0) return null;
  return (
    <div class="lp-row lp-small">
      <span class="lp-soft">{t('library_article_also')}</span>
      {others.map(({ id: other, claim, highlight, quote }) => (
        <button
          key={other}
          type="button"
          class={`lp-link-button lp-small ${highlight ? `lp-colour-${highlight.colour}` : ''}`}
          title={quote}
          onClick={() => model.choose(other)}
        >
          {claim ? (
            <LayerTag layer={claim.layer} />
          ) : (
            highlight && (
              <>
                <ColourSign colour={highlight.colour} /> {colourName(highlight.colour, model.colourNames.value)}
              </>
            )
          )}
          {!claim && !highlight && t('library_article_passage')}
        </button>
      ))}
    </div>
  );
}
