import type { CitationStyle } from '../core/citation/style.ts';
import type { callFromSurface } from '../messaging/client.ts';

/** The style in which the reader cites, as the settings have it. */
export interface StyleKept {
  /** The one used last, else that of her language; null where nobody answers. */
  load(): Promise<CitationStyle | null>;
  keep(style: CitationStyle): Promise<void>;
}

/** The style by way of the background. */
export function styleKept(call: typeof callFromSurface): StyleKept {
  return {
    async load() {
      const outcome = await call('settings/view', {});
      return outcome.ok ? outcome.value.citationStyle : null;
    },
    async keep(style) {
      await call('settings/citation-style', { style });
    },
  };
}
