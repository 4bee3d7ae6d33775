import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { FoldButton } from '../../../kit/fold-button.tsx';
import { WithHan } from '../../../kit/han.tsx';
import { SectionLevel } from '../../../kit/heading.tsx';
import { formatNumber } from '../../../kit/intl.ts';
import { t } from '../../../platform/i18n.ts';
import type { ClaimGroup } from './claim-groups.ts';

interface Props<Row> {
  readonly group: ClaimGroup<Row>;
  readonly language: string | undefined;
  readonly isFolded: boolean;
  readonly onToggle: () => void;
  readonly row: (row: Row) => JSX.Element;
}

/** The claims under one heading of the article, which folds them away. */
export function GroupedRows<Row>({ group, language, isFolded, onToggle, row }: Props<Row>): JSX.Element {
  const listId = useId();
  const { heading, rows } = group;
  return (
    <div class="claim-group">
      <h3>
        <FoldButton controls={listId} isOpen={!isFolded} onToggle={onToggle}>
          <span lang={heading === null ? undefined : language}>
            {heading === null ? t('claims_at_first') : <WithHan text={heading} />}
          </span>{' '}
          <span class="lp-soft">{formatNumber(rows.length)}</span>
        </FoldButton>
      </h3>
      <SectionLevel.Provider value={4}>
        <ol id={listId} hidden={isFolded}>
          {!isFolded && rows.map(row)}
        </ol>
      </SectionLevel.Provider>
    </div>
  );
}
