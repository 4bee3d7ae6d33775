import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { isWebAddress } from '../../core/article/web-address.ts';
import { archiveLinks } from '../../core/citation/archive.ts';
import type { CopyKind, ToCopy } from '../../core/citation/copies.ts';
import { CITATION_STYLES, type CitationStyle } from '../../core/citation/style.ts';
import { t } from '../../platform/i18n.ts';
import { Icon } from '../icon.tsx';
import { OutsideLink } from '../knowledge/outside-link.tsx';
import { type Copied, copyName, copyPassage, FORM_NAMES, FORMS, STYLE_NAMES } from './copy.ts';
import { CopyOutcome } from './copy-outcome.tsx';

interface Props {
  readonly passage: ToCopy;
  /** The style in which the reader cited last. */
  readonly style: CitationStyle;
  /** She cites in this one from now on; null where nothing is kept, as in a private window. */
  readonly onStyle: ((style: CitationStyle) => void) | null;
}

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
    void copy(as);
  };
  return (
    <div class="lp-copy lp-small">
      <ul class="lp-row lp-copy-row" aria-label={t('copy')}>
        <li class="lp-soft" aria-hidden="true">
          <Icon name="copy" /> {t('copy')}
        </li>
        {isWebAddress(passage.head.url) && <CopyButton label={t('copy_link')} onCopy={() => void copy('link')} />}
        <CopyButton
          label={copyName('quote', passage)}
          tip={passage.quote === null ? undefined : t('copy_quote_tip')}
          onCopy={() => void copy('quote')}
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
      <CopyOutcome copied={copied.value} />
    </div>
  );
}

interface MoreProps extends Pick<Props, 'passage'> {
  readonly copy: ReturnType<typeof useCopy>['copy'];
  readonly cite: (style: CitationStyle) => void;
}

/** Citations in each style, what reference managers take, all that is known of the passage; and the web's archive. */
function More({ passage, copy, cite }: MoreProps) {
  return (
    <>
      <Group label={t('copy_styles')}>
        {CITATION_STYLES.map((style) => (
          <CopyButton key={style} label={STYLE_NAMES[style]} onCopy={() => cite(style)} />
        ))}
      </Group>
      <Group label={t('copy_references')}>
        {FORMS.map((form) => (
          <CopyButton key={form} label={FORM_NAMES[form]} onCopy={() => void copy(form)} />
        ))}
      </Group>
      {passage.quote && (
        <Group label={t('copy_formatted')}>
          <CopyButton label={copyName('block', passage)} onCopy={() => void copy('block')} />
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

/** Copies a passage, and tells what came of it. */
function useCopy(passage: ToCopy): {
  readonly copied: ReadonlySignal<Copied>;
  readonly copy: (kind: CopyKind) => Promise<void>;
} {
  const copied = useSignal<Copied>(null);
  const copy = async (kind: CopyKind) => {
    copied.value = null;
    copied.value = await copyPassage(kind, passage);
  };
  return { copied, copy };
}
