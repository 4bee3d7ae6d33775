/** The match pattern of all pages of a host and of its subdomains. */
export function patternFor(host: string): string {
  return `*://*.${host}/*`;
}

/** The match pattern of the whole web. */
export const EVERYWHERE = '*://*/*';

/** Whether a match pattern covers the pages of `host`, whatever their scheme and path. */
export function allowsHost(pattern: string, host: string): boolean {
  const covered = hostIn(pattern);
  if (covered === null) return false;
  if (covered === '*') return true;
  if (covered.startsWith('*.')) return host === covered.slice(2) || host.endsWith(covered.slice(1));
  return host === covered || host === covered.replace(/^www\./, '');
}

/** Whether a match pattern covers the whole web. */
export function isEverywhere(pattern: string): boolean {
  return hostIn(pattern) === '*';
}

/** The host that a match pattern of `patternFor`, or one that a browser has written, stands for; null for the whole web. */
export function hostOfPattern(pattern: string): string | null {
  const covered = hostIn(pattern);
  return covered === null || covered === '*' ? null : covered.replace(/^\*\./, '').replace(/^www\./, '');
}

/** The host part of a pattern, `*` for any; null where it covers no web page. */
function hostIn(pattern: string): string | null {
  if (pattern === '<all_urls>') return '*';
  return /^(?:\*|https?):\/\/([^/]+)\//.exec(pattern)?.[1] ?? null;
}
