/**
 * Whether two addresses show the same page: they differ at most in the place within it. A fragment that is a path
 * (`#/news/1`, `#!news`) is a router's, and names another page.
 */
export function isSamePage(a: string, b: string): boolean {
  return a === b || withoutPlace(a) === withoutPlace(b);
}

function withoutPlace(address: string): string {
  return address.replace(/#(?![!/]).*$/s, '');
}
