import type { JSX } from 'preact';
import { webAddress } from '../../core/article/web-address.ts';
import type { Source } from '../../core/knowledge/card.ts';
import { t } from '../../platform/i18n.ts';
import { Aside } from '../filled.tsx';
import { WithHan } from '../han.tsx';
import { OutsideLink } from './outside-link.tsx';
import { nameAmong } from './source-name.ts';

/** Where a fact comes from: primary sources first, mirrors named but not linked. */
export function SourceList({ sources }: { readonly sources: readonly Source[] }): JSX.Element | null {
  if (sources.length === 0) return null;
  const ordered = [...sources].sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary));
  return (
    <ul class="lp-sources lp-small" aria-label={t('fact_sources')}>
      {ordered.map((source) => (
        <li key={source.url}>
          {source.isPrimary && <span class="lp-primary">{t('source_primary')}</span>}{' '}
          <SourceName source={source} name={nameAmong(source, sources)} />
        </li>
      ))}
    </ul>
  );
}

interface NameProps {
  readonly source: Source;
  /** A short name for it, where it is not told by its publisher. */
  readonly name?: string;
}

/** Who published a source, as a link where it may be one, and what to know of it. */
export function SourceName({ source, name = source.publisher }: NameProps): JSX.Element {
  const isLinked = source.isLinkable && webAddress(source.url) !== null;
  const remarks = [!isLinked && t('source_not_linked'), !source.isOpened && t('source_not_opened')].filter(
    (remark) => remark !== false,
  );
  return (
    <Aside soft={remarks.join(t('part_separator'))}>
      {isLinked ? (
        <OutsideLink href={source.url} title={source.title}>
          <WithHan text={name} />
        </OutsideLink>
      ) : (
        <span title={source.title}>
          <WithHan text={name} />
        </span>
      )}
    </Aside>
  );
}
