import type { ComponentChildren, JSX } from 'preact';
import type { PassageToShow } from '../../../messaging/requests.ts';
import { PageLink } from '../page-link.tsx';
import type { ArticleModel } from './article-model.ts';
import type { ArticleSheet } from './article-sheet.ts';
import type { Passage } from './passages.ts';

interface Props {
  readonly model: Pick<ArticleModel, 'chosen' | 'call'>;
  readonly sheet: ArticleSheet;
  readonly children: ComponentChildren;
}

/** A link to the page that the article was saved from, and there to the passage that stands open. */
export function ToPage({ model: { chosen, call }, sheet: { key, head }, children }: Props): JSX.Element {
  return (
    <PageLink articleKey={key} url={head.url} passage={chosen.value && passageToShow(chosen.value)} call={call}>
      {children}
    </PageLink>
  );
}

/** A passage as something that its page can be scrolled to, or null where its words are not known. */
function passageToShow({ quote: exact, claim, claimId, highlight }: Passage): PassageToShow | null {
  if (exact === '') return null;
  const { prefix, suffix } = claim ?? highlight ?? { prefix: '', suffix: '' };
  return { claimId, highlightId: highlight?.id ?? null, quote: { type: 'TextQuoteSelector', exact, prefix, suffix } };
}
