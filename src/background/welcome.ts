import { newsHash, newsSince } from '../core/settings/news.ts';
import type { Handlers, SurfaceCalls } from '../messaging/contract.ts';
import type { SurfaceSender } from '../messaging/serve.ts';
import { appVersion } from '../platform/app-version.ts';
import { type Installed, keepWelcomed, onInstalled, wasWelcomed } from '../platform/install.ts';
import { openWelcomePage } from '../platform/tabs.ts';
import { exampleView } from './example.ts';
import { askedNow } from './settings.ts';

/** Greets the reader once, when Loupe was installed; after an update only where there is something she should know. */
export function serveWelcome(): void {
  onInstalled((how) => void (how.kind === 'new' ? greet() : tellNews(how)));
}

/** Answers to the welcome page. */
export function welcomeHandlers(): Pick<Handlers<SurfaceCalls, SurfaceSender>, 'welcome/example' | 'welcome/shown'> {
  return {
    'welcome/example': async () => {
      const { today, citationStyle } = await askedNow();
      return exampleView(today, citationStyle);
    },
    'welcome/shown': async () => {
      await keepWelcomed();
      return null;
    },
  };
}

/** Not again where a developer's browser installs anew what is there already. */
async function greet(): Promise<void> {
  if (!(await wasWelcomed())) await openWelcomePage();
}

async function tellNews({ previous }: Extract<Installed, { kind: 'update' }>): Promise<void> {
  if (newsSince(previous, appVersion()).length > 0) await openWelcomePage(newsHash(previous));
  // Whoever updates knows Loupe, also from a version that had no welcome page.
  await keepWelcomed();
}
