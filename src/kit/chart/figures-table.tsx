import type { JSX } from 'preact';
import type { Source } from '../../core/knowledge/card.ts';
import { t } from '../../platform/i18n.ts';
import { publisherInWords } from '../checks/wording.ts';
import { Aside } from '../filled.tsx';
import { Icon } from '../icon.tsx';
import { formatDate } from '../intl.ts';
import { SourceName } from '../knowledge/source-list.tsx';
import { extentInWords, extentOf } from './extent.ts';
import { strandName } from './strand-name.ts';
import type { Reference, Strand } from './strands.ts';

interface Props {
  readonly strands: readonly Strand[];
  readonly sources: Readonly<Record<string, Source>>;
}

/** Every figure behind a chart with its source, for those who read rather than look. */
export function FiguresTable({ strands, sources }: Props): JSX.Element {
  return (
    <details class="lp-fold lp-small">
      <summary>
        <Icon name="next" />
        {t('chart_table')}
      </summary>
      <table class="lp-table">
        <thead>
          <tr>
            <th scope="col">{t('chart_when')}</th>
            <th scope="col">{t('chart_figure')}</th>
            <th scope="col">{t('chart_source')}</th>
          </tr>
        </thead>
        {strands.map((strand) => (
          <tbody key={strand.key}>
            <tr>
              <th colSpan={3} scope="rowgroup">
                {strandName(strand)}
              </th>
            </tr>
            {strand.references.map((point, index) => (
              <Row key={index} point={point} source={sources[point.source]} unit={strand.unit} />
            ))}
          </tbody>
        ))}
      </table>
    </details>
  );
}

interface RowProps {
  readonly point: Reference;
  readonly source: Source | undefined;
  readonly unit: string;
}

function Row({ point, source, unit }: RowProps) {
  const extent = extentOf(point);
  const publisher = publisherInWords(point.publisher);
  const remarks = [
    point.isProjection && t('chart_projection'),
    point.isDerived && t('chart_derived'),
    point.asOf !== null && t('fact_as_of', formatDate(point.asOf)),
  ].filter((remark) => remark !== false);
  return (
    <tr>
      <td>{formatDate(point.period)}</td>
      <td>
        <Aside soft={remarks.join(t('part_separator'))}>{extent ? extentInWords(extent, unit) : t('chart_unpublished')}</Aside>
      </td>
      <td>{source ? <SourceName source={source} name={publisher} /> : publisher}</td>
    </tr>
  );
}
