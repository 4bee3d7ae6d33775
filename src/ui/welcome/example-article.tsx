import type { JSX, TargetedKeyboardEvent } from 'preact';
import type { ReadClaim } from '../../core/reading.ts';
import { formatDate } from '../../kit/intl.ts';
import { linedAs } from '../../kit/layer/lined.ts';
import type { ExampleView } from '../../messaging/views.ts';
import { tCode } from '../../platform/i18n.ts';
import type { ExampleModel } from './example-model.ts';
import { partsOf } from './parts.ts';

interface Props {
  readonly example: ExampleView;
  readonly model: ExampleModel;
}

/** The example as a page would have it, its claims underlined by layer. */
export function ExampleArticle({ example: { article, claims }, model }: Props): JSX.Element {
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
