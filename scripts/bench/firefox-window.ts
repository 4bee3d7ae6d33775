import type { Browser } from 'puppeteer';

/** The part of puppeteer's connection to Firefox that takes calls it has no method for. */
interface RawConnection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/** What `expression`, which may be a promise, gives in the window of Firefox itself, through JSON; `--remote-allow-system-access` allows it. */
export async function inFirefox<T>(browser: Browser, expression: string): Promise<T> {
  const { connection } = browser as unknown as { connection: RawConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const { contexts } = tree.result as { contexts: readonly { context: string; url: string }[] };
  const context = contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;
  const asked = { expression: `(async () => JSON.stringify(await (${expression})))()`, target: { context }, awaitPromise: true };
  const answer = await connection.send('script.evaluate', asked);
  const { type, result } = answer.result as { type: string; result?: { value?: string } };
  if (type !== 'success' || result?.value === undefined) throw new Error(`${expression}: ${JSON.stringify(answer.result)}`);
  return JSON.parse(result.value) as T;
}
