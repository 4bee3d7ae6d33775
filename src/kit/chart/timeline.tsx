import type { JSX } from 'preact';
import type { PictureView } from '../../messaging/views.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { ruleInWords } from '../checks/wording.ts';
import { Aside, Filled } from '../filled.tsx';
import { WithHan } from '../han.tsx';
import { Icon } from '../icon.tsx';
import { formatDate } from '../intl.ts';
import { SourceList } from '../knowledge/source-list.tsx';
import { type TimelineRow, timelineRows } from './timeline-rows.ts';

type Picture = Extract<PictureView, { kind: 'timeline' }>;

/**
 * What happened to a rule, from top to bottom; the rail beside it shows by its pattern how the rule stood. A list rather
 * than a drawing: it says all that it shows.
 */
export function Timeline({ picture }: { readonly picture: Picture }): JSX.Element {
  const { instrument, published, today, sources } = picture;
  return (
    <figure class="lp-picture">
      <figcaption class="lp-chart-name">
        <WithHan text={ruleInWords(instrument)} />
      </figcaption>
      <ol class="lp-timeline">
        {timelineRows(instrument, published, today).map((row, index) => (
          <Row key={index} row={row} />
        ))}
      </ol>
      <EventSources events={instrument.events} sources={sources} />
    </figure>
  );
}

function Row({ row: { date, what, state, isSameDay, isAhead } }: { readonly row: TimelineRow }) {
  const isMark = typeof what === 'string';
  // Most events say themselves how the rule stands from then on; the two days that are looked at, and ends, do not.
  const needsState = isMark || what.kind === 'pause-lapses' || what.kind === 'lapses';
  const event = <strong key="event">{isMark ? tCode('timeline', what) : tCode('event', what.kind)}</strong>;
  return (
    <li
      class={`lp-when lp-state-${state}${isMark ? ' lp-when-mark' : ''}${isAhead ? ' lp-when-ahead' : ''}`}
      aria-current={what === 'today' ? 'date' : undefined}
    >
      <time dateTime={date} class={isSameDay ? 'lp-unseen' : undefined}>
        {formatDate(date)}
      </time>
      <div>
        <Aside soft={isAhead ? t('timeline_ahead') : null}>
          {needsState ? <Filled message="timeline_stands" values={[event, tCode('instrument', state)]} /> : event}
        </Aside>
        {!isMark && what.note !== null && (
          <p class="lp-soft">
            <WithHan text={what.note} />
          </p>
        )}
      </div>
    </li>
  );
}

/** The sources of each event, as a table: on the timeline itself they would hide the order of things. */
function EventSources({ events, sources }: Pick<Picture, 'sources'> & Pick<Picture['instrument'], 'events'>) {
  return (
    <details class="lp-fold lp-small">
      <summary>
        <Icon name="next" />
        {t('timeline_sources')}
      </summary>
      <table class="lp-table">
        <thead>
          <tr>
            <th scope="col">{t('chart_when')}</th>
            <th scope="col">{t('chart_event')}</th>
            <th scope="col">{t('chart_source')}</th>
          </tr>
        </thead>
        <tbody>
          {events.map(({ date, kind, note, sources: ids }, index) => (
            <tr key={index}>
              <td>{formatDate(date)}</td>
              <td>
                <Aside soft={note === null ? null : <WithHan text={note} />}>{tCode('event', kind)}</Aside>
              </td>
              <td>
                <SourceList sources={ids.flatMap((id) => sources[id] ?? [])} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
