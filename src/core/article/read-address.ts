/**
 * Whether `address` is one at which an article is read: on the web, or a saved page on the reader's own disk. What a script has made
 * (`blob:`, `about:blank`) has none under which anything that is kept of it would be found again.
 */
export function isReadAddress(address: string): boolean {
  return /^(?:https?|file):\/\//i.test(address) && URL.canParse(address);
}
