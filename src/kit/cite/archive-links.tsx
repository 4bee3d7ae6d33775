import type { JSX } from 'preact';
import { archiveLinks } from '../../core/citation/archive.ts';
import { t } from '../../platform/i18n.ts';
import { OutsideLink } from '../knowledge/outside-link.tsx';

/** Leads to what the Wayback Machine has of a page, and to where it is asked to keep it as it is now. Nothing is sent before a click. */
export function ArchiveLinks({ url }: { readonly url: string }): JSX.Element | null {
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
