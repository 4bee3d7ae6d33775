import type { ArticleHead } from './article.ts';
import { plainHost } from './article-key.ts';

/** Where an article says that it is from, and where it lies. */
export type Placed = Pick<ArticleHead, 'site' | 'url'>;

/** The plain host of an address; all of what names none. */
export function hostShown(url: string): string {
  return URL.canParse(url) ? plainHost(new URL(url).hostname) || url : url;
}

/** The name that a page gives its outlet where it is more than its host says, else null: anybody may call himself anything. */
export function nameBesideHost({ site, url }: Placed): string | null {
  return site !== null && lettersOf(site) !== lettersOf(hostShown(url)) ? site : null;
}

/** The letters and digits of a name, to compare it by. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
