/** `address` as the browser writes it, or null unless it is an http(s) address: nothing else is ever made a link. */
export function webAddress(address: string): string | null {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}
