import type { JSX } from 'preact';
import type { IconName } from '../../kit/icon.tsx';
import { languageName } from '../../kit/intl.ts';
import { EmptyState } from '../../kit/state/empty-state.tsx';
import type { UnreadableReason } from '../../messaging/views.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { DetectionReasons } from './detection-reasons.tsx';
import type { Screen } from './screen.ts';

/** Why a page is not read, however often one asks. */
const FOR_GOOD: ReadonlySet<UnreadableReason> = new Set(['browser-page', 'no-address', 'not-html']);

/** A screen without claims to show. */
export type QuietScreen = Exclude<Screen, { readonly kind: 'claims' }>;

interface Props {
  readonly screen: QuietScreen;
  readonly wasForced: boolean;
  /** Whether the reader switched Loupe off on this site. */
  readonly isOff: boolean;
  /** `isForced`: also though it is no rare-earth news. */
  readonly onRead: (isForced: boolean) => void;
  readonly onRetry: () => void;
}

const ICONS: Readonly<Record<QuietScreen['kind'], IconName>> = {
  loading: 'loupe',
  reading: 'loupe',
  'no-tab': 'page',
  error: 'warning',
  unread: 'loupe',
  unreadable: 'page',
  'no-claims': 'loupe',
  reference: 'page',
  'other-language': 'page',
  'not-news': 'page',
};

/** What is the case where there are no claims, why, and what the reader can do. */
export function PageState({ screen, wasForced, isOff, onRead, onRetry }: Props): JSX.Element {
  const { kind } = screen;
  const isWaiting = kind === 'loading' || kind === 'reading';
  return (
    <div class={isWaiting ? 'lp-waiting' : undefined} role={isWaiting ? 'status' : undefined}>
      <EmptyState icon={ICONS[kind]} title={titleOf(screen)} level={'reading' in screen ? 2 : 1}>
        {!isWaiting && <p>{textOf(screen, wasForced, isOff)}</p>}
        {'reading' in screen && screen.reading.detection.reasons.length > 0 && (
          <>
            <h3>{t('detection_why')}</h3>
            <DetectionReasons detection={screen.reading.detection} />
          </>
        )}
        <Way screen={screen} wasForced={wasForced} onRead={onRead} onRetry={onRetry} />
      </EmptyState>
    </div>
  );
}

function titleOf(screen: QuietScreen): string {
  if (screen.kind === 'other-language') return t('state_other_language', languageName(screen.reading.detection.language));
  return tCode('state', screen.kind);
}

function textOf(screen: QuietScreen, wasForced: boolean, isOff: boolean): string {
  if (screen.kind === 'unread' && isOff) return t('state_unread_off');
  if (screen.kind === 'unreadable') return tCode('unreadable', screen.reason);
  if (screen.kind === 'error')
    return t(screen.fault.code === 'gone' ? 'state_error_gone' : 'state_error_text', screen.fault.detail);
  if (screen.kind === 'unread') return t(screen.isListed ? 'state_unread_listed' : 'state_unread_unlisted');
  if (screen.kind === 'not-news' && wasForced && screen.canReadAnyway) return t('state_not_news_forced');
  return tCode('state', `${screen.kind}-text`);
}

/** The one thing to do from here, where there is one. */
function Way({ screen, wasForced, onRead, onRetry }: Omit<Props, 'isOff'>) {
  if (screen.kind === 'error')
    return (
      <button type="button" class="lp-button" onClick={onRetry}>
        {t('retry')}
      </button>
    );
  if (screen.kind === 'unread')
    return (
      <button type="button" class="lp-button lp-button-main" onClick={() => onRead(false)}>
        {t('read_page')}
      </button>
    );
  const canReadAnyway = screen.kind === 'not-news' && screen.canReadAnyway && !wasForced;
  const canReadAgain = screen.kind === 'unreadable' && !FOR_GOOD.has(screen.reason);
  if (!canReadAnyway && !canReadAgain) return null;
  return (
    <button type="button" class="lp-button" onClick={() => onRead(canReadAnyway)}>
      {t(canReadAnyway ? 'read_anyway' : 'read_again')}
    </button>
  );
}
