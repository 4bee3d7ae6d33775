import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Entry } from '../../../core/library/entry.ts';
import { matchesIn, snippetOf } from '../../../core/library/matches.ts';
import { siteOfArticle } from '../../../core/library/site.ts';
import type { Part } from '../../../core/library/sought.ts';
import { Icon } from '../../../kit/icon.tsx';
import { MarkedText } from './marked-text.tsx';

interface Props {
  readonly entry: Entry;
  readonly parts: readonly Part[];
  readonly textOf: (articleKey: string) => Promise<string | null>;
}

/** Where in a saved text those of the words sought stand that its row does not have. Fetched once the row is there. */
export function TextSnippet({ entry, parts, textOf }: Props): JSX.Element | null {
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
