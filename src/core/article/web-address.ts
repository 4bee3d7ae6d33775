/**
 * `address` as a browser asks for it, or null where it is none that may be made a link: http or https, written out, and
 * without a user name, which serves to make `https://mofcom.gov.cn@elsewhere.example` look like another host. A host of
 * other letters than those of ASCII is given in its encoded form (`xn--…`), in which no other host looks like it. All that
 * is shown, saved or written out as a link is asked for here.
 */
export function webAddress(address: string): string | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && !/^https?:\/\/[^/?#]*@/.test(href) ? href : null;
}

/** Whether `address` is one that can be shown as a link. */
export function isWebAddress(address: string): boolean {
  return webAddress(address) !== null;
}

/** An address as it is told to a reader: as `webAddress` has it; one that may be no link, as far as it is an address at all. */
export function shownAddress(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address;
}
