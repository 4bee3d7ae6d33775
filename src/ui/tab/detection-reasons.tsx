import type { JSX } from 'preact';
import type { Detection } from '../../core/article/detection.ts';
import { Filled } from '../../kit/filled.tsx';
import { WithHan } from '../../kit/han.tsx';
import { languageName, listOf } from '../../kit/intl.ts';

/** Why Loupe takes a page for what it takes it for, in words, most telling first. */
export function DetectionReasons({ detection }: { readonly detection: Detection }): JSX.Element {
  return (
    <ul class="lp-reasons">
      {detection.reasons.map(({ code, words }) => (
        <li key={code}>
          <Filled
            message={`reason_${code.replaceAll('-', '_')}`}
            values={[code === 'other-language' ? listOf(words.map(languageName)) : <WithHan text={listOf(words)} />]}
          />
        </li>
      ))}
    </ul>
  );
}
