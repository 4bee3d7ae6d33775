import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';
import type { ArticleHead } from '../../core/article/article.ts';
import { LAYERS } from '../../core/claim/claim.ts';
import type { ReadClaim } from '../../core/reading.ts';
import type { ClaimActions } from '../../kit/claim/claim-detail.tsx';
import { ClaimCard } from '../../kit/claim-card/claim-card.tsx';
import { formatDate } from '../../kit/intl.ts';
import type { OpenCard } from '../../kit/knowledge/open-card.ts';
import { LayerTag } from '../../kit/layer/layer-tag.tsx';
import { linedAs } from '../../kit/layer/lined.ts';
import type { ClaimView, ExampleView, SavingTrouble } from '../../messaging/views.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { markdownOf } from '../library/article/article-calls.ts';
import type { ExampleModel } from './example-model.ts';
import { partsOf } from './parts.ts';
import { Step } from './step.tsx';

/** What Loupe does, tried on an article: its claims are marked, each opens the card that a page would show. */
export function Example({ model }: { readonly model: ExampleModel }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const example = model.example.value;
  const chosen = model.chosen.value;
  const leave = () => {
    const link = place.current?.querySelector<HTMLElement>('[aria-expanded="true"]');
    model.leave();
    link?.focus();
  };
  return (
    <Step id="welcome-does" title={t('welcome_does')} number={1}>
      {example === 'failed' ? (
        <p role="alert">{t('welcome_example_failed')}</p>
      ) : (
        <>
          <p>{t('welcome_does_text')}</p>
          <div ref={place} class="welcome-try">
            <figure>
              {example && <ExampleArticle example={example} model={model} />}
              <figcaption class="lp-small lp-soft">{t('welcome_example')}</figcaption>
            </figure>
            <div id="welcome-beside" class="welcome-beside">
              {example && chosen ? (
                <ClaimCard
                  state={{ view: chosen, notice: null }}
                  actions={{
                    ...exampleActions(example.article, chosen, model.openCard),
                    onClose: leave,
                    onPrevious: () => model.step(-1),
                    onNext: () => model.step(1),
                  }}
                />
              ) : (
                <Legend />
              )}
            </div>
          </div>
        </>
      )}
    </Step>
  );
}

/** The four layers, each by its line and by what it is. */
function Legend(): JSX.Element {
  return (
    <div class="welcome-legend lp-stack">
      <h3>{t('welcome_legend')}</h3>
      <dl>
        {LAYERS.map((layer) => (
          <div key={layer}>
            <dt>
              <LayerTag layer={layer} />
            </dt>
            <dd>{tCode('layer', `${layer}-meaning`)}</dd>
          </div>
        ))}
      </dl>
      <p class="lp-soft">{t('welcome_legend_text')}</p>
    </div>
  );
}

const NOT_KEPT: SavingTrouble = { reason: 'example', detail: '' };
const notKept = async () => NOT_KEPT;

/** What a reader can do with a claim of the example: look at everything, and hand its checklist on. Nothing of it is kept. */
function exampleActions(head: ArticleHead, claim: ClaimView, onOpenCard: OpenCard): ClaimActions {
  return {
    onSaveCheck: notKept,
    onSaveNote: notKept,
    onDismissCheck: notKept,
    onSaveRevisit: notKept,
    onCorrect: notKept,
    onSaveClaim: notKept,
    onSaveHighlight: notKept,
    onDeleteHighlight: async () => ({ trouble: NOT_KEPT, undo: null }),
    onMarkdown: async () => markdownOf(head, { claim }, new Date()),
    onCitationStyle: () => undefined,
    onEcho: null,
    knownTags: () => [],
    reminders: null,
    onOpenCard,
  };
}

interface Props {
  readonly example: ExampleView;
  readonly model: ExampleModel;
}

/** The example as a page would have it, its claims underlined by layer. */
function ExampleArticle({ example: { article, claims }, model }: Props): JSX.Element {
  const marked = claims.map(({ claim }) => claim);
  return (
    <article class="welcome-article" lang={article.language ?? undefined}>
      <p class="lp-small lp-soft">
        {article.site}
        {article.published !== null && ` · ${formatDate(article.published)}`}
      </p>
      {article.blocks.map((block) => {
        const Block = block.kind === 'title' ? 'h3' : 'p';
        return (
          <Block key={block.start}>
            {partsOf(article.text, block, marked).map(({ text, claim }) =>
              claim ? <Mark key={claim.id} claim={claim} text={text} model={model} /> : text,
            )}
          </Block>
        );
      })}
    </article>
  );
}

interface MarkProps {
  readonly claim: ReadClaim;
  readonly text: string;
  readonly model: ExampleModel;
}

/** A button that the lines can break in, which no button element is. */
function Mark({ claim, text, model }: MarkProps) {
  const { class: lined, style } = linedAs(claim.layer);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    model.choose(claim.id);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element is one box, in which no line of the text can break.
    <span
      class={`welcome-mark ${lined}`}
      style={style}
      role="button"
      tabIndex={0}
      aria-expanded={model.chosen.value?.claim.id === claim.id}
      aria-controls="welcome-beside"
      onClick={() => model.choose(claim.id)}
      onKeyDown={onKeyDown}
    >
      {text}
      <span class="lp-unseen"> · {tCode('layer', claim.layer)}</span>
    </span>
  );
}
