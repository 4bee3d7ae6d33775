import type { JSX } from 'preact';
import type { Topic } from '../../../core/claim/claim.ts';
import type { Axis, Period } from '../../../core/library/plots-periods.ts';
import { formatNumber } from '../../../kit/intl.ts';
import { t, tCode } from '../../../platform/i18n.ts';
import { type Column, Columns } from './columns.tsx';
import { MaybeLink } from './maybe-link.tsx';
import { PeriodTable } from './period-table.tsx';
import { periodInWords } from './period-words.ts';
import type { PlotsModel } from './plots-model.ts';

interface Props {
  readonly axis: Axis;
  readonly model: PlotsModel;
}

/**
 * Claims by topic, a row of columns for each: a claim has up to three topics, so that columns on top of each other would
 * count it several times. All rows are of one scale.
 */
export function TopicsOverTime({ axis: { periods }, model }: Props): JSX.Element {
  const topics = topicsIn(periods);
  const top = Math.max(1, ...periods.flatMap(({ byTopic }) => [...byTopic.values()]));
  const linkTo = (period: Period, topic: Topic) => model.linkTo({ chosen: { topic: [topic] }, period });
  // Named once: a formatter of dates takes longer to make than all else here.
  const names = periods.map(periodInWords);
  const columnsOf = (topic: Topic): readonly Column[] =>
    periods.map((period, index) => {
      const count = period.byTopic.get(topic) ?? 0;
      const title = t('library_plots_bar', names[index] ?? '', tCode('topic', topic), count);
      const part = { key: topic, count, title, href: linkTo(period, topic), fill: <span class="plots-plain" /> };
      return { key: period.id, label: '', parts: count === 0 ? [] : [part] };
    });
  return (
    <figure class="plots-figure">
      <figcaption>
        <h3>{t('library_plots_by_topic')}</h3>
        <p class="lp-small lp-soft">{t('library_plots_by_topic_text')}</p>
      </figcaption>
      <ul class="plots-topics">
        {topics.map(({ topic, claims }) => (
          <li key={topic}>
            <MaybeLink href={model.linkTo({ chosen: { topic: [topic] } })}>{tCode('topic', topic)}</MaybeLink>
            <span class="plots-count">{formatNumber(claims)}</span>
            <Columns columns={columnsOf(topic)} top={top} isLabelled={false} />
          </li>
        ))}
      </ul>
      <p class="plots-ends lp-small lp-soft" aria-hidden="true">
        <span>{names.at(0)}</span>
        <span>{names.length > 1 && names.at(-1)}</span>
      </p>
      <PeriodTable
        caption={t('library_plots_by_topic')}
        periods={periods}
        partsOf={(period) =>
          topics.map(({ topic }) => ({
            key: topic,
            name: tCode('topic', topic),
            count: period.byTopic.get(topic) ?? 0,
            href: linkTo(period, topic),
          }))
        }
      />
    </figure>
  );
}

/** The topics of all stretches, the most frequent first. */
function topicsIn(periods: readonly Period[]): readonly { readonly topic: Topic; readonly claims: number }[] {
  const counts = new Map<Topic, number>();
  for (const { byTopic } of periods) for (const [topic, count] of byTopic) counts.set(topic, (counts.get(topic) ?? 0) + count);
  return [...counts].map(([topic, claims]) => ({ topic, claims })).sort((a, b) => b.claims - a.claims);
}
