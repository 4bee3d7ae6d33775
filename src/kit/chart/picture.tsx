import type { JSX } from 'preact';
import type { PictureView } from '../../messaging/views.ts';
import { FiguresTable } from './figures-table.tsx';
import { LevelsChart } from './levels-chart.tsx';
import { PeriodsChart } from './periods-chart.tsx';
import { PriceChart } from './price-chart.tsx';
import { figuresOf, type Strand, strandsOf } from './strands.ts';
import { Timeline } from './timeline.tsx';

/** Things drawn from period to period; the table has them all. */
const MOST = 3;

/** Reference figures with the claim's own: levels side by side, one thing over the years, or a price as a line. */
function SeriesPicture({ picture }: { readonly picture: Extract<PictureView, { kind: 'series' }> }): JSX.Element {
  const strands = strandsOf(picture.series);
  return (
    <figure class="lp-picture">
      <Drawing strands={strands} claimed={picture.claimed} unit={picture.unit} />
      <FiguresTable strands={strands} sources={picture.sources} />
    </figure>
  );
}

interface Props {
  readonly strands: readonly Strand[];
  readonly claimed: number | null;
  readonly unit: string;
}

function Drawing({ strands, claimed, unit }: Props) {
  // A figure in another unit has no place on a strand's scale.
  const claimedOf = (strand: Strand): number | null => (strand.unit === unit ? claimed : null);
  const [first] = strands;
  if (first?.measure === 'share' && (strands.length > 1 || !isOverTime(first))) {
    const alike = strands.filter((strand) => strand.unit === first.unit);
    return <LevelsChart strands={alike} claimed={claimedOf(first)} unit={first.unit} />;
  }
  return (
    <>
      {strands.slice(0, MOST).map((strand) => {
        const Chart = strand.measure === 'price' && isOverTime(strand) ? PriceChart : PeriodsChart;
        return <Chart key={strand.key} strand={strand} claimed={claimedOf(strand)} />;
      })}
    </>
  );
}

function isOverTime(strand: Strand): boolean {
  return new Set(figuresOf(strand).map(({ period }) => period)).size > 2;
}

/** What is drawn beside a note. */
export function Picture({ picture }: { readonly picture: PictureView }): JSX.Element {
  return picture.kind === 'series' ? <SeriesPicture picture={picture} /> : <Timeline picture={picture} />;
}
