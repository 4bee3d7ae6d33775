import type { JSX } from 'preact';
import { isWorthALook } from '../../core/checks/check.ts';
import type { ToCopy } from '../../core/citation/copies.ts';
import type { CitationStyle } from '../../core/citation/style.ts';
import type { ClaimView } from '../../messaging/views.ts';
import { CopyAs } from './copy-as.tsx';

interface Props {
  readonly view: ClaimView;
  readonly onStyle: (style: CitationStyle) => void;
}

/** Copies a claim, with what stands beside it. In a private window no style is kept. */
export function ClaimCopy({ view, onStyle }: Props): JSX.Element {
  const isPrivate = view.trouble?.reason === 'private-window';
  return <CopyAs passage={passageOf(view)} style={view.citationStyle} onStyle={isPrivate ? null : onStyle} />;
}

/** A claim as it is copied, with what stands beside it. */
export function passageOf({ head, claim, checks, note, corrected }: ClaimView): ToCopy {
  const { text: exact, prefix, suffix, layer, speaker, speakerName } = claim;
  const open = checks.filter(({ check, isDismissed }) => !isDismissed && isWorthALook(check));
  return {
    head,
    quote: { exact, prefix, suffix },
    speaker: speakerName,
    claim: { layer, speaker, speakerName, corrected, checks: open, note },
  };
}
