/** Tags whose text is part of the line they stand in. Every other tag begins and ends a block. */
export const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb rt ruby s samp small span ' +
    'strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Tags that hold no prose of the page, or what the reader types. */
export const UNREAD: ReadonlySet<string> = new Set(
  (
    'script style template noscript svg math iframe frame frameset object embed applet canvas video audio picture img map ' +
    'nav footer dialog menu button input select textarea option datalist output progress meter link meta head rp rt'
  ).split(' '),
);

/** Unread tags that speak for a form: an invitation to sign up, a search, a poll. */
export const CONTROLS: ReadonlySet<string> = new Set(['input', 'select', 'textarea']);

/** Roles of furniture. */
export const UNREAD_ROLES: ReadonlySet<string> = new Set([
  'navigation',
  'menu',
  'menubar',
  'banner',
  'contentinfo',
  'search',
  'dialog',
  'alertdialog',
  'alert',
  'toolbar',
  'tablist',
  'textbox',
  'button',
  'doc-endnotes',
  'doc-footnote',
  'doc-backlink',
]);
