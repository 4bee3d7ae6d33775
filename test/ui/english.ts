import { readFileSync } from 'node:fs';

const MESSAGES = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Readonly<
  Record<string, { readonly message: string }>
>;

/** What stands for `platform/browser.ts` where a test reads the product's own English words. */
export const ENGLISH_BROWSER = {
  browser: {
    i18n: {
      getMessage: (key: string, values: readonly string[] = []) =>
        (MESSAGES[key]?.message ?? '').replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? ''),
      getUILanguage: () => 'en-GB',
    },
  },
  IS_FIREFOX: false,
};
