import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { dayFrom } from '../../core/annotation/day.ts';
import { isWebAddress } from '../../core/article/web-address.ts';
import { archiveLinks } from '../../core/citation/archive.ts';
import type { CopyKind, ToCopy } from '../../core/citation/copies.ts';
import { CITATION_STYLES, type CitationStyle } from '../../core/citation/style.ts';
import { t } from '../../platform/i18n.ts';
import { BROWSER_WORDING } from '../checks/wording.ts';
import { Icon } from '../icon.tsx';
import { OutsideLink } from '../knowledge/outside-link.tsx';
import { putOnClipboard } from './clipboard.ts';

interface Props {
  readonly passage: ToCopy;
  /** The style in which the reader cited last. */
  readonly style: CitationStyle;
  /** She cites in this one from now on; null where nothing is kept, as in a private window. */
  readonly onStyle: ((style: CitationStyle) => void) | null;
}

/** What styles and forms are called, in all languages. */
const STYLE_NAMES: Readonly<Record<CitationStyle, string>> = { apa: 'APA 7', chicago: 'Chicago 17', gbt: 'GB/T 7714' };
const FORM_NAMES = { bibtex: 'BibTeX', ris: 'RIS', 'csl-json': 'CSL-JSON' } as const;

/** Copies a passage, or an article: its link, its words with their source, a citation in the style used last; and more. */
export function CopyAs({ passage, style, onStyle }: Props): JSX.Element {
  const moreId = useId();
  const isOpen = useSignal(false);
  const chosen = useSignal<CitationStyle | null>(null);
  const { copied, copy } = useCopy(passage);
  const shown = chosen.value ?? style;
  const cite = (as: CitationStyle) => {
    if (as !== shown) onStyle?.(as);
    chosen.value = as;
    void copy(as, STYLE_NAMES[as]);
  };
  const quote = passage.quote === null ? t('copy_source') : t('copy_quote');
  return (
    <div class="lp-copy lp-small">
      <ul class="lp-row lp-copy-row" aria-label={t('copy')}>
        <li class="lp-soft" aria-hidden="true">
          <Icon name="copy" /> {t('copy')}
        </li>
        {isWebAddress(passage.head.url) && <CopyButton label={t('copy_link')} onCopy={() => void copy('link', t('copy_link'))} />}
        <CopyButton
          label={quote}
          tip={passage.quote === null ? undefined : t('copy_quote_tip')}
          onCopy={() => void copy('quote', quote)}
        />
        <CopyButton label={t('copy_citation', STYLE_NAMES[shown])} onCopy={() => cite(shown)} />
        <li>
          <button
            type="button"
            class="lp-link-button"
            aria-expanded={isOpen.value}
            aria-controls={moreId}
            onClick={() => (isOpen.value = !isOpen.value)}
          >
            {t('copy_more')}
          </button>
        </li>
      </ul>
      <div id={moreId} class="lp-copy-more" hidden={!isOpen.value}>
        {isOpen.value && <More passage={passage} copy={copy} cite={cite} />}
      </div>
      <Outcome copied={copied.value} />
    </div>
  );
}

interface MoreProps extends Pick<Props, 'passage'> {
  readonly copy: ReturnType<typeof useCopy>['copy'];
  readonly cite: (style: CitationStyle) => void;
}

/** Citations in each style, what reference managers take, all that is known of the passage; and the web's archive. */
function More({ passage, copy, cite }: MoreProps) {
  const block = t(passage.claim && passage.claim.checks.length > 0 ? 'copy_block_notes' : 'copy_block');
  return (
    <>
      <Group label={t('copy_styles')}>
        {CITATION_STYLES.map((style) => (
          <CopyButton key={style} label={STYLE_NAMES[style]} onCopy={() => cite(style)} />
        ))}
      </Group>
      <Group label={t('copy_references')}>
        {(Object.keys(FORM_NAMES) as (keyof typeof FORM_NAMES)[]).map((form) => (
          <CopyButton key={form} label={FORM_NAMES[form]} onCopy={() => void copy(form, FORM_NAMES[form])} />
        ))}
      </Group>
      {passage.quote && (
        <Group label={t('copy_formatted')}>
          <CopyButton label={block} onCopy={() => void copy('block', block)} />
        </Group>
      )}
      <ArchiveLinks url={passage.head.url} />
    </>
  );
}

function Group({ label, children }: { readonly label: string; readonly children: preact.ComponentChildren }) {
  const id = useId();
  return (
    <div class="lp-copy-group">
      <span id={id} class="lp-soft">
        {label}
      </span>
      <ul class="lp-row" aria-labelledby={id}>
        {children}
      </ul>
    </div>
  );
}

interface ButtonProps {
  readonly label: string;
  readonly tip?: string | undefined;
  readonly onCopy: () => void;
}

function CopyButton({ label, tip, onCopy }: ButtonProps) {
  return (
    <li>
      <button type="button" class="lp-link-button" title={tip} onClick={onCopy}>
        {label}
      </button>
    </li>
  );
}

/** Says what was copied; where the browser did not let it, gives the text, selected, to be copied by hand. */
function Outcome({ copied }: { readonly copied: Copied }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const text = copied && 'text' in copied ? copied.text : null;
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [text]);
  return (
    <>
      <p class="lp-copy-said" role="status">
        {copied && ('name' in copied ? t('copy_done', copied.name) : t('copy_by_hand'))}
      </p>
      {text !== null && <textarea ref={field} class="lp-field" readOnly rows={3} value={text} aria-label={t('copy_by_hand')} />}
    </>
  );
}

/** Leads to what the Wayback Machine has of a page, and to where it is asked to keep it as it is now. Nothing is sent before a click. */
function ArchiveLinks({ url }: { readonly url: string }): JSX.Element | null {
  const links = archiveLinks(url);
  if (!links) return null;
  return (
    <ul class="lp-row lp-archive" aria-label={t('archive')}>
      <li>
        <OutsideLink href={links.look} title={t('archive_look_tip')}>
          {t('archive_look')}
        </OutsideLink>
      </li>
      <li>
        <OutsideLink href={links.save} title={t('archive_save_tip')}>
          {t('archive_save')}
        </OutsideLink>
      </li>
    </ul>
  );
}

/** What has come of a copy: what was copied, by its name, or what could not be, as text to be copied by hand. */
type Copied = { readonly name: string } | { readonly text: string } | null;

/** Copies a passage. What makes citations is loaded when the first is asked for. */
function useCopy(passage: ToCopy): {
  readonly copied: ReadonlySignal<Copied>;
  readonly copy: (kind: CopyKind, name: string) => Promise<void>;
} {
  const copied = useSignal<Copied>(null);
  const copy = async (kind: CopyKind, name: string) => {
    copied.value = null;
    const { copyOf } = await import('../../core/citation/copies.ts');
    // Today in the reader's own calendar.
    const made = copyOf(kind, passage, dayFrom(new Date(), 0), BROWSER_WORDING);
    if (made) copied.value = (await putOnClipboard(made)) ? { name } : { text: made.text };
  };
  return { copied, copy };
}
