import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** The demo's own host: browsers take every name under `.localhost` for this computer, without asking a name server. */
const DEMO_HOST = 'loupe-demo.localhost';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** A running server of files. */
export interface FileServer {
  /** Address of its root, with the slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the files of `folder` to this computer only, at `port` where that is free, else at another. */
export async function serveFolder(folder: string, port: number, host: string = DEMO_HOST): Promise<FileServer> {
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    readFile(join(folder, path)).then(
      (body) => response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body),
      () => response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found.'),
    );
  });
  const taken = await listen(server, port).catch(() => listen(server, 0));
  return {
    url: `http://${host}:${taken}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        // A browser keeps its connections open after the last page.
        server.closeAllConnections();
      }),
  };
}

/** The file that an address asks for, relative to the folder, and never outside it. */
export function pathOf(address: string): string {
  const { pathname } = new URL(address, 'http://localhost');
  const path = normalize(decodePath(pathname)).replaceAll('\\', '/');
  return path.endsWith('/') ? `${path}index.html` : path;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      done((server.address() as AddressInfo).port);
    });
  });
}
