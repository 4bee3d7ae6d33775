import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { ClaimCard } from '../../kit/claim-card/claim-card.tsx';
import { t } from '../../platform/i18n.ts';
import { exampleActions } from './example-actions.ts';
import { ExampleArticle } from './example-article.tsx';
import type { ExampleModel } from './example-model.ts';
import { Legend } from './legend.tsx';
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
