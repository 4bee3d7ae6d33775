import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { isOwnClaim } from '../../core/annotation/own-claim.ts';
import { renderMessage } from '../../core/checks/render.ts';
import type { ContextNote } from '../../core/context-notes.ts';
import type { ReadClaim, Reading } from '../../core/reading.ts';
import { CheckKindLabel } from '../../kit/checks/check-kind.tsx';
import { Checks } from '../../kit/checks/checks.tsx';
import { BROWSER_WORDING } from '../../kit/checks/wording.ts';
import { ByYou } from '../../kit/correction/by-you.tsx';
import { isByPointer } from '../../kit/focus/is-by-pointer.ts';
import { useWhole } from '../../kit/focus/use-whole.ts';
import { WithHan } from '../../kit/han.tsx';
import { SectionLevel } from '../../kit/heading.tsx';
import { LayerTag } from '../../kit/layer/layer-tag.tsx';
import { isSavingOff } from '../../kit/state/saving.ts';
import type { NoteToOpen } from '../../messaging/contract.ts';
import type { TabView } from '../../messaging/views.ts';
import { t, tCount } from '../../platform/i18n.ts';
import type { PopupModel } from './popup-model.ts';

interface Props {
  readonly model: PopupModel;
  readonly view: TabView;
  readonly reading: Reading;
  readonly onDone: () => void;
}

/** Rows that stand there before the reader asks for more. */
const FIRST = 5;

/** How many context notes there are, those beside claims with the way to each, then those on the article as a whole. */
export function NoteList({ model, view, reading, onDone }: Props): JSX.Element {
  const headingId = useId();
  const { list, isWhole, showWhole } = useWhole<HTMLOListElement>();
  const isGone = useSignal(false);
  const claims = new Map(reading.claims.map((claim) => [claim.id, claim]));
  const rows = view.notes.flatMap((note) => {
    const claim = note.claimId === null ? undefined : claims.get(note.claimId);
    return claim ? [{ note, claim }] : [];
  });
  const shown = isWhole ? rows : rows.slice(0, FIRST);
  const { language } = reading.detection;
  const show = async (wanted: NoteToOpen) => {
    isGone.value = false;
    if (await model.openClaim(wanted)) onDone();
    else isGone.value = true;
  };
  return (
    <>
      {view.toLookAt > 0 && (
        <section class="lp-section popup-notes" aria-labelledby={headingId}>
          <h2 id={headingId}>{tCount('checks_count', view.toLookAt)}</h2>
          <ol ref={list}>
            {shown.map(({ note, claim }) => (
              <li key={`${claim.id} ${note.check.id}`}>
                <NoteRow
                  note={note}
                  claim={claim}
                  isHers={isOwnClaim(claim.id) || (view.work[claim.id]?.corrected.length ?? 0) > 0}
                  language={language === 'und' ? undefined : language}
                  onShow={(isByPointer) => void show({ claimId: claim.id, check: note.check.id, isByPointer })}
                />
              </li>
            ))}
          </ol>
          {shown.length < rows.length && (
            <button type="button" class="lp-link-button" onClick={showWhole}>
              {tCount('background_more', rows.length - shown.length)}
            </button>
          )}
          <p class="lp-small lp-not-saved" role="status">
            {isGone.value && t('claim_gone')}
          </p>
        </section>
      )}
      <SectionLevel.Provider value={rows.length > 0 ? 3 : 2}>
        <Checks
          key={reading.key}
          checks={view.checks}
          title={t('article_whole')}
          isOff={isSavingOff(view.trouble)}
          onOpenCard={model.openCard}
          onDismiss={(check, isDismissed) => model.dismissCheck(reading.key, null, check, isDismissed)}
        />
      </SectionLevel.Provider>
    </>
  );
}

interface RowProps {
  readonly note: ContextNote;
  readonly claim: ReadClaim;
  /** Whether she made a claim of it, or corrected it. */
  readonly isHers: boolean;
  readonly language: string | undefined;
  readonly onShow: (isByPointer: boolean) => void;
}

/** A note: of which type its claim is, what it is about, how it begins and of which sentence. Leads there. */
function NoteRow({ note: { check }, claim, isHers, language, onShow }: RowProps) {
  return (
    <button type="button" class="lp-text-button popup-note" onClick={(event) => onShow(isByPointer(event))}>
      <span class="lp-row lp-small popup-note-what">
        <LayerTag layer={claim.layer} />
        {isHers && <ByYou />}
        <CheckKindLabel kind={check.kind} />
      </span>
      <span class="popup-note-words">
        <WithHan text={renderMessage(check.message, BROWSER_WORDING)} />
      </span>
      <span class="lp-soft popup-note-sentence" lang={language}>
        <WithHan text={claim.text} />
      </span>
    </button>
  );
}
