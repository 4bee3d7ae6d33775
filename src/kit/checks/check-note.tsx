import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { renderMessage } from '../../core/checks/render.ts';
import type { Card } from '../../core/knowledge/card.ts';
import type { CheckView } from '../../messaging/views.ts';
import { t, tCount } from '../../platform/i18n.ts';
import { Picture } from '../chart/picture.tsx';
import { FoldButton } from '../fold-button.tsx';
import { WithHan } from '../han.tsx';
import { Heading } from '../heading.tsx';
import { formatDate } from '../intl.ts';
import { BackgroundCard } from '../knowledge/background-card.tsx';
import type { OpenCard } from '../knowledge/open-card.ts';
import { SourceList } from '../knowledge/source-list.tsx';
import { CheckKindLabel } from './check-kind.tsx';
import type { NoteFold } from './use-folds.ts';
import { BROWSER_WORDING } from './wording.ts';

interface Props {
  readonly view: CheckView;
  readonly onOpenCard: OpenCard | null;
  /** Whether its picture stands open from the start. */
  readonly isDrawn: boolean;
  /** Null where nothing can be kept. */
  readonly onDismiss: (() => void) | null;
  /** Null where it stands whole. */
  readonly fold: NoteFold | null;
}

/** A note's sentence in the browser's language. */
export function noteInWords({ check }: Pick<CheckView, 'check'>): string {
  return renderMessage(check.message, BROWSER_WORDING);
}

/** One note: what it is about, its sentence, as of when and from whom; then what there is to look at. Folded, the first two in a line. */
export function CheckNote({ view, onOpenCard, isDrawn, onDismiss, fold }: Props): JSX.Element {
  const wholeId = useId();
  const { check, sources, picture } = view;
  const { alsoAt = [] } = check;
  const words = noteInWords(view);
  const isWhole = fold?.isOpen ?? true;
  return (
    <>
      <div class="lp-heading">
        {fold ? (
          <FoldButton controls={wholeId} {...fold}>
            <CheckKindLabel kind={check.kind} />{' '}
            {!isWhole && (
              <span class="lp-remark-words">
                <WithHan text={words} />
              </span>
            )}
          </FoldButton>
        ) : (
          <CheckKindLabel kind={check.kind} />
        )}
        {onDismiss && isWhole && (
          <button type="button" class="lp-link-button lp-small" aria-label={t('checks_dismiss_this', words)} onClick={onDismiss}>
            {t('checks_dismiss')}
          </button>
        )}
      </div>
      <div id={wholeId} hidden={!isWhole}>
        <p>
          <WithHan text={words} />
        </p>
        {alsoAt.length > 0 && <p class="lp-small lp-soft">{tCount('checks_also', alsoAt.length)}</p>}
        <div class="lp-row lp-small">
          {check.asOf !== null && <span class="lp-soft">{t('fact_as_of', formatDate(check.asOf))}</span>}
          <SourceList sources={sources} />
        </div>
        <More picture={picture} card={check.card} onOpenCard={onOpenCard} isDrawn={isDrawn} />
      </div>
    </>
  );
}

interface MoreProps extends Pick<Props, 'onOpenCard' | 'isDrawn'>, Pick<CheckView, 'picture'> {
  readonly card: string | null;
}

/** The picture, and the card that says more: a related card opens in its place. */
function More({ picture, card, onOpenCard, isDrawn }: MoreProps) {
  const pictureId = useId();
  const cardId = useId();
  const isPictured = useSignal(isDrawn);
  const shown = useSignal<Card | null>(null);
  const openCard = card === null ? null : onOpenCard;
  if (!picture && !openCard) return null;
  const toggleCard = async () => {
    shown.value = shown.value ? null : ((await openCard?.(card ?? '')) ?? null);
  };
  return (
    <>
      <div class="lp-row lp-small">
        {picture && (
          <FoldButton controls={pictureId} isOpen={isPictured.value} onToggle={() => (isPictured.value = !isPictured.value)}>
            {t(picture.kind === 'series' ? 'checks_figures' : 'checks_timeline')}
          </FoldButton>
        )}
        {openCard && (
          <FoldButton controls={cardId} isOpen={shown.value !== null} onToggle={() => void toggleCard()}>
            {t('checks_card')}
          </FoldButton>
        )}
      </div>
      {picture && (
        <div id={pictureId} hidden={!isPictured.value}>
          {isPictured.value && <Picture picture={picture} />}
        </div>
      )}
      <div id={cardId} hidden={shown.value === null}>
        {shown.value && (
          <>
            <Heading below={1}>
              <WithHan text={shown.value.title} />
            </Heading>
            <BackgroundCard
              key={shown.value.id}
              card={shown.value}
              titles={{}}
              onOpenCard={onOpenCard}
              onOpened={(related) => (shown.value = related)}
            />
          </>
        )}
      </div>
    </>
  );
}
