import type { JSX } from 'preact';
import type { Detection } from '../../core/article/detection.ts';
import { WithHan } from '../../kit/han.tsx';
import { languageName, listOf } from '../../kit/intl.ts';
import { tCode } from '../../platform/i18n.ts';

/** Why Loupe takes a page for what it takes it for, in words, most telling first. */
export function DetectionReasons({ detection }: { readonly detection: Detection }): JSX.Element {
  return (
    <ul class="lp-reasons">
      {detection.reasons.map(({ code, words }) => (
        <li key={code}>
          <WithHan text={tCode('reason', code, listOf(code === 'other-language' ? words.map(languageName) : words))} />
        </li>
      ))}
    </ul>
  );
}
