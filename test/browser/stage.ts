import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer';
import { inject } from 'vitest';
import { type BrowserName, openRoom, type TestLaunch } from './launch.ts';

/** A page as the local server gives it. */
interface Served {
  readonly body: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser, a server of pages on this computer, and the dom layer to put into them. */
export interface Stage {
  /** Opens a page in place of the one before and puts the dom layer into it as `loupe`. */
  show(served: Served | string): Promise<Page>;
  /** Opens a page in place of the one before, as it is. */
  visit(served: Served | string): Promise<Page>;
  close(): Promise<void>;
}

/** Sets the stage in the worker's browser `name`, or one of its own where there is a wish; the caller closes it. */
export async function openStage(name: BrowserName, wish?: TestLaunch): Promise<Stage> {
  const { domLayer } = inject('made');
  const pages = new Map<string, Served>();
  const server = createServer((request, response) => {
    const served = pages.get(request.url ?? '') ?? { body: '' };
    response.writeHead(200, { 'content-type': served.type ?? 'text/html; charset=utf-8', ...served.headers });
    response.end(served.body);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  const { context, close } = await openRoom(name, wish);
  const page = await context.newPage();

  async function visit(served: Served | string): Promise<Page> {
    const path = `/page-${pages.size}`;
    pages.set(path, typeof served === 'string' ? { body: served } : served);
    await page.goto(`http://127.0.0.1:${port}${path}`);
    return page;
  }

  return {
    visit,
    async show(served) {
      await visit(served);
      await page.evaluate(domLayer);
      return page;
    },
    async close() {
      await close();
      server.close();
    },
  };
}

/** A page around `body`, with an article long enough to be one. */
export function articlePage(body: string, style = ''): string {
  return `<!doctype html><html lang="en"><head><title>Baotou plants log every batch</title><style>${style}</style></head>
<body><main><article><h1>Baotou plants log every batch</h1>
<p id="first">Separation plants in Baotou have been told to record every batch of feed and oxide from 1 April, the office said.</p>
<p id="second">The records are compared with production quotas once a month, and plants that cannot explain a gap lose their allocation.</p>
${body}
<p id="last">The office did not answer a call, and the two state groups that run the larger plants did not comment on it.</p>
</article></main></body></html>`;
}
