import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { EchoDifference } from '../../core/echo/differing.ts';
import type { EchoRow, EchoSummary } from '../../core/echo/summary.ts';
import { t, tCode, tCount } from '../../platform/i18n.ts';
import { reachableIn } from '../focus/reachable.ts';
import { WithHan } from '../han.tsx';
import { Heading } from '../heading.tsx';
import { Icon } from '../icon.tsx';
import { formatDate } from '../intl.ts';
import { LayerTag } from '../layer/layer-tag.tsx';

/** Asks where else in the library a claim is met; null where nowhere, or where nobody can say. */
export type FetchEcho = (claimId: string) => Promise<EchoSummary | null>;

interface Props {
  readonly claimId: string;
  readonly onEcho: FetchEcho;
}

/** Where else in the library the claim is met: who said it when, and which figures differ. Nothing where it is met nowhere else. */
export function Echo({ claimId, onEcho }: Props): JSX.Element | null {
  const found = useSignal<EchoSummary | null>(null);
  useEffect(() => {
    let isShown = true;
    void onEcho(claimId).then((summary) => {
      if (isShown) found.value = summary;
    });
    return () => {
      isShown = false;
    };
  }, [claimId]);
  const summary = found.value;
  return summary && <EchoTable summary={summary} />;
}

/** The same, once it is known: folded, with a way to all of it in the library. */
export function EchoTable({ summary }: { readonly summary: EchoSummary }): JSX.Element {
  const own = summary.rows.find(({ isOwn }) => isOwn);
  return (
    <details class="lp-fold lp-echo">
      <summary>
        <Icon name="next" />
        <Heading>{metIn(summary)}</Heading>
      </summary>
      <EchoRows summary={summary} />
      {own && (
        <p class="lp-small">
          <LibraryLink view="met" row={own}>
            {t('echo_all')}
          </LibraryLink>
        </p>
      )}
    </details>
  );
}

/** "Met in 4 articles, from 1 source". */
export function metIn({ articles, sources }: Pick<EchoSummary, 'articles' | 'sources'>): string {
  return t('echo_met', tCount('echo_articles', articles), tCount('echo_sources', sources));
}

/** Rows that are shown at first, and more with each press: a library may have a claim in a thousand articles. */
const ROWS = 50;

/** Who said a claim when and where, the oldest first, and which figures differ. */
export function EchoRows({ summary: { rows, differing } }: { readonly summary: EchoSummary }): JSX.Element {
  const most = useSignal(ROWS);
  const body = useRef<HTMLTableSectionElement>(null);
  const left = rows.length - most.value;
  const showMore = () => {
    const before = most.value;
    most.value += ROWS;
    // By keyboard it goes on in what has come: the button may be gone.
    queueMicrotask(() => [...(body.current?.rows ?? [])].slice(before).flatMap(reachableIn)[0]?.focus());
  };
  return (
    <>
      {differing.map((difference) => (
        <p key={difference.values.map(({ text }) => text).join()} class="lp-small">
          {t('echo_differs', valuesOf(difference))}
        </p>
      ))}
      <div class="lp-echo-scroll">
        <table class="lp-small">
          <thead>
            <tr>
              <th scope="col">{t('echo_when')}</th>
              <th scope="col">{t('echo_who')}</th>
              <th scope="col">{t('echo_where')}</th>
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.slice(0, most.value).map((row) => (
              <Line key={row.articleKey} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <button type="button" class="lp-link-button lp-small" onClick={showMore}>
          {tCount('background_more', left)}
        </button>
      )}
    </>
  );
}

function Line({ row }: { readonly row: EchoRow }) {
  const { published, speakerName, speaker, layer, site, title, text, isOwn, isReworked } = row;
  return (
    <tr aria-current={isOwn ? 'true' : undefined}>
      <td>{published === null ? '–' : <time dateTime={published}>{formatDate(published)}</time>}</td>
      <td>
        {speakerName ? <WithHan text={speakerName} /> : tCode('speaker', speaker)} <LayerTag layer={layer} />
      </td>
      <td>
        {isOwn ? (
          <strong>{t('echo_here')}</strong>
        ) : (
          <>
            <LibraryLink view="article" row={row}>
              <WithHan text={title} />
            </LibraryLink>{' '}
            <span class="lp-soft">{site}</span> {isReworked && <strong>{t('echo_reworked')}</strong>}
            <q class="lp-echo-words">
              <WithHan text={text} />
            </q>
          </>
        )}
      </td>
    </tr>
  );
}

interface LinkProps {
  /** A saved article at a claim, or all articles that have it. */
  readonly view: 'article' | 'met';
  readonly row: Pick<EchoRow, 'articleKey' | 'claimId'>;
  readonly children: ComponentChildren;
}

/** The library, from wherever a page of ours lies. */
const LIBRARY = '../library/index.html';

/** The address of a saved article at a claim, or of all articles that have it: whatever their names hold lies in the fragment. */
function placeInLibrary(view: LinkProps['view'], { articleKey, claimId }: LinkProps['row']): string {
  return `${LIBRARY}#/${view}/${encodeURIComponent(articleKey)}?claim=${encodeURIComponent(claimId)}`;
}

/** A link into the library: in the library itself to another place of it, else in a tab of its own. */
export function LibraryLink({ view, row, children }: LinkProps): JSX.Element {
  const isInLibrary = new URL(LIBRARY, location.href).pathname === location.pathname;
  return (
    <a href={placeInLibrary(view, row)} target={isInLibrary ? undefined : '_blank'} rel="noopener">
      {children}
    </a>
  );
}

function valuesOf({ values }: EchoDifference): string {
  return values.map(({ text, rows }) => t('echo_value', text, tCount('echo_articles', rows.length))).join(' · ');
}
