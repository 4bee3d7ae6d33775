import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWeb, type Web } from '../../../scripts/browser/web.ts';

describe('the stand-in for the web', () => {
  let web: Web;
  beforeAll(async () => {
    web = await openWeb();
  });
  afterAll(() => web.close());

  it('tells who was asked for that no page and no browser has business with', async () => {
    web.serve('https://www.paper.example/a', '<p>page</p>');
    expect(await ask('www.paper.example', '/a')).toBe(200);
    expect(await ask('www.paper.example', '/style.css')).toBe(404);
    expect(await ask('services.mozilla.com', '/')).toBe(404);
    expect(web.strangers()).toEqual([]);
    expect(await ask('collect.example', '/?page=a')).toBe(404);
    expect(await ask('notmozilla.com', '/')).toBe(404);
    expect(web.strangers()).toEqual(['https://collect.example/?page=a', 'https://notmozilla.com/']);
  });

  /** The status of the answer for a host, asked for as a browser would. */
  function ask(host: string, path: string): Promise<number | undefined> {
    const port = Number(/:(\d+)$/.exec(web.chromeArgs[0] ?? '')?.[1]);
    return new Promise((answered, failed) => {
      request({ host: '127.0.0.1', port, path, headers: { host }, rejectUnauthorized: false }, (response) => {
        response.resume();
        answered(response.statusCode);
      })
        .on('error', failed)
        .end();
    });
  }
});
