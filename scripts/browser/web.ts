// A stand-in for the web: real addresses, answered from this machine with a certificate of its own.
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { generate } from 'selfsigned';

/** What is served under one address. */
export interface Served {
  readonly body: string | Uint8Array;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** True where the body begins and never ends. */
  readonly isEndless?: boolean;
}

/** The web as the browsers of the tests see it. */
export interface Web {
  /** Serves `page` under `address` ("https://host/path", or "http://host:8080/path") from now on; a string is HTML. */
  serve(address: string, page: Served | string): void;
  /** Has `reply` answer whatever is asked of a host from now on; null stands for what is not there. */
  answer(host: string, reply: (url: URL) => Served | null): void;
  /** Flags that send every host of Chrome to the stand-in. */
  readonly chromeArgs: readonly string[];
  /** Preferences that do the same for Firefox. */
  readonly firefoxPrefs: Readonly<Record<string, unknown>>;
  /** Addresses that were asked for and not served, favicons aside. */
  readonly missed: () => readonly string[];
  /** Those of them on hosts of which nothing is served: who asked for them was neither a page of ours nor the browser itself. */
  readonly strangers: () => readonly string[];
  /** Serves nothing any more, and forgets what was asked for. */
  clear(): void;
  close(): Promise<void>;
}

/** Hosts that Chrome and Firefox ask of their own accord, whatever is installed. */
const BROWSERS_OWN = /(?:^|\.)(?:google|googleapis|gstatic|gvt1|mozilla|mozgcp|firefox)\.(?:com|org|net)$/;

const hostIn = (address: string): string => new URL(address).hostname;

/** Starts the stand-in on free ports of the loopback interface. */
export async function openWeb(): Promise<Web> {
  const pages = new Map<string, Served>();
  const hosts = new Map<string, (url: URL) => Served | null>();
  const missed: string[] = [];
  const sockets = new Set<Socket>();
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'loupe.test' }]);
  const answer = (scheme: 'https' | 'http') => (request: IncomingMessage, response: ServerResponse) => {
    // A proxy is asked for the whole address.
    const path = (request.url ?? '').replace(/^http:\/\/[^/]*/, '');
    const address = `${scheme}://${request.headers.host ?? ''}${path}`;
    const page = pages.get(address) ?? hosts.get(request.headers.host ?? '')?.(new URL(address));
    if (!page) {
      if (!address.endsWith('favicon.ico')) missed.push(address);
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not served');
      return;
    }
    response.writeHead(200, { 'content-type': page.type ?? 'text/html; charset=utf-8', ...page.headers });
    if (page.isEndless) response.write(page.body);
    else response.end(page.body);
  };
  const tls = createHttpsServer({ key, cert }, answer('https'));
  const proxy = createHttpServer(answer('http'));
  // Firefox asks a proxy for a tunnel to the host: every tunnel ends at the stand-in.
  proxy.on('connect', (_request, client: Socket) => {
    const upstream = connect((tls.address() as AddressInfo).port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    for (const end of [upstream, client]) end.on('error', () => client.destroy());
  });
  for (const server of [tls, proxy]) server.on('connection', (socket: Socket) => sockets.add(socket));
  await Promise.all([tls, proxy].map((server) => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))));
  const port = (server: typeof tls | typeof proxy) => (server.address() as AddressInfo).port;
  return {
    serve: (address, page) => void pages.set(address, typeof page === 'string' ? { body: page } : page),
    answer: (host, reply) => void hosts.set(host, reply),
    chromeArgs: [`--host-resolver-rules=MAP *:8080 127.0.0.1:${port(proxy)}, MAP * 127.0.0.1:${port(tls)}`],
    firefoxPrefs: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port(proxy),
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port(proxy),
    },
    missed: () => missed,
    strangers: () => {
      const ours = new Set([...[...pages.keys()].map(hostIn), ...hosts.keys()]);
      return missed.filter((address) => !ours.has(hostIn(address)) && !BROWSERS_OWN.test(hostIn(address)));
    },
    clear() {
      pages.clear();
      hosts.clear();
      missed.length = 0;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([tls, proxy].map((server) => new Promise((closed) => server.close(closed))));
    },
  };
}
