// Beside browser.ts, whose types know neither of the two.

/** The ways of the browsers to look into a closed root from an extension. */
interface Doors {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };
}

/** The shadow root of `host`, be it closed, or null. For content scripts. */
export function closedRootOf(host: HTMLElement): ShadowRoot | null {
  const { openOrClosedShadowRoot: ofFirefox } = host as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null };
  return ofFirefox ?? (globalThis as Doors).chrome?.dom?.openOrClosedShadowRoot(host) ?? null;
}
