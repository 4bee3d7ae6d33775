import type { JSX } from 'preact';
import { t, tCode } from '../../../platform/i18n.ts';

/** What can be typed beside words, each with an example, by the code of its message. */
const EXAMPLES = {
  phrase: '"rare earths"',
  without: '-Japan',
  site: 'site:reuters',
  speaker: 'speaker:bessent',
  tag: 'tag:quota',
  layer: 'layer:official',
  when: 'after:2025-04 before:2026',
  has: 'has:note',
} as const;
/** The codes of `EXAMPLES`. */
export const SEARCH_HELP = Object.keys(EXAMPLES) as readonly (keyof typeof EXAMPLES)[];

/** How words are looked for, and what can be typed beside them. */
export function SearchHelp(): JSX.Element {
  return (
    <details class="search-help lp-small">
      <summary>{t('library_search_help')}</summary>
      <p>{t('library_search_help_words')}</p>
      <dl>
        {SEARCH_HELP.map((code) => (
          <div key={code}>
            <dt>
              <code>{EXAMPLES[code]}</code>
            </dt>
            <dd>{tCode('library_search_help', code)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
