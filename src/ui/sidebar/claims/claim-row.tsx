import type { JSX } from 'preact';
import { useContext, useEffect, useId, useMemo, useRef } from 'preact/hooks';
import { isOwnClaim } from '../../../core/annotation/own-claim.ts';
import { layersIn } from '../../../core/claim/said-in.ts';
import type { ReadClaim } from '../../../core/reading.ts';
import { LookBadge } from '../../../kit/checks/look-badge.tsx';
import { type ClaimActions, ClaimDetail } from '../../../kit/claim/claim-detail.tsx';
import { ClaimText } from '../../../kit/claim/claim-text.tsx';
import { ByYou } from '../../../kit/correction/by-you.tsx';
import { WithHan } from '../../../kit/han.tsx';
import { Heading, SectionLevel } from '../../../kit/heading.tsx';
import { Icon } from '../../../kit/icon.tsx';
import { formatNumber } from '../../../kit/intl.ts';
import { LayerTag } from '../../../kit/layer/layer-tag.tsx';
import type { ClaimView, ClaimWork } from '../../../messaging/views.ts';
import { t, tCode } from '../../../platform/i18n.ts';
import { WorkDone } from '../work-done.tsx';

interface Props {
  readonly claim: ReadClaim;
  /** Its place in the page's text; null where the page has it no more. */
  readonly number: number | null;
  readonly language: string | undefined;
  readonly work: ClaimWork | undefined;
  /** Notes beside it that are not put aside. */
  readonly checkCount: number;
  /** Whether it is underlined in the page. */
  readonly isMarked: boolean;
  readonly isChosen: boolean;
  /** The chosen claim, once it came. */
  readonly view: ClaimView | null;
  readonly actions: ClaimActions;
  /** Goes to the claim in the page, where that stands in another tab; else null. */
  readonly onGo: ((claimId: string) => void) | null;
  readonly onToggle: () => void;
}

/** A claim in the list; the chosen one stands open with all that is beside it. */
export function ClaimRow(props: Props): JSX.Element {
  const { claim, number, language, work, checkCount, isMarked, isChosen, view, actions, onGo, onToggle } = props;
  const detailId = useId();
  const row = useRef<HTMLLIElement>(null);
  const level = useContext(SectionLevel);
  const isWhole = view !== null;
  // Once more when what stands beside the claim has come: until then there is little to bring into view.
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen, isWhole]);
  // Drawn anew only where something of it changes: a report may have two thousand rows, and one is chosen.
  return useMemo(
    () => (
      <li ref={row} data-passage={claim.id} class={isChosen ? 'claim-row claim-row-open' : 'claim-row'}>
        <Heading class="claim-title">
          <button
            type="button"
            class="lp-text-button claim-head"
            aria-expanded={isChosen}
            aria-controls={detailId}
            onClick={onToggle}
          >
            <span class="claim-line">
              {number !== null && <span class="claim-number">{formatNumber(number)}</span>}
              {layersIn(claim).map((layer) => (
                <LayerTag key={layer} layer={layer} />
              ))}
              {(isOwnClaim(claim.id) || (work && work.corrected.length > 0)) && <ByYou isOwn={isOwnClaim(claim.id)} />}
              {checkCount > 0 && <LookBadge count={checkCount} />}
              {!isMarked && <span class="lp-soft claim-unmarked">{t('claim_unmarked')}</span>}
              <span class="lp-soft claim-speaker">
                {claim.speakerName ? <WithHan text={claim.speakerName} /> : tCode('speaker', claim.speaker)}
              </span>
            </span>
            {!isChosen && (
              <span class="claim-excerpt" lang={language}>
                <WithHan text={claim.text} />
              </span>
            )}
            {!isChosen && work && <WorkDone work={work} />}
          </button>
        </Heading>
        <div id={detailId} class="claim-open" hidden={!isChosen}>
          {isChosen && <ClaimText claim={claim} language={language} own={view?.ownHighlights ?? []} />}
          {isChosen && onGo && (
            <button type="button" class="lp-link-button" onClick={() => onGo(claim.id)}>
              <Icon name="page" /> {t('claim_in_page')}
            </button>
          )}
          {isChosen && view && (
            <SectionLevel.Provider value={level === 4 ? 5 : 4}>
              <ClaimDetail key={claim.id} view={view} actions={actions} language={language} />
            </SectionLevel.Provider>
          )}
        </div>
      </li>
    ),
    [claim, number, language, work, checkCount, isMarked, isChosen, view, level, isChosen && actions],
  );
}
