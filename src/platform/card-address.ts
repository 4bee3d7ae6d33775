import { browser, IS_FIREFOX } from './browser.ts';
import { CARD_PAGE } from './card-page.ts';

/**
 * Where the card's page is to be had for a frame: in Chrome an address made up for the session, in Firefox for the profile. By `key`,
 * which no page sees there, it knows who opened it.
 */
export function cardAddress(key: string): string {
  return `${browser.runtime.getURL(CARD_PAGE)}?${key}`;
}

/** The origin that the card's page has in its frame, whatever it was asked for by. */
export function cardOrigin(): string {
  return IS_FIREFOX ? browser.runtime.getURL('') : `chrome-extension://${browser.runtime.id}`;
}
