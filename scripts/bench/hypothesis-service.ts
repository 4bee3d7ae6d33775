// A stand-in for the Hypothesis service: its client as its package has it, and an API that knows one page's annotations.
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'fflate';
import type { Served, Web } from '../browser/web.ts';
import { peerFile } from './peers.ts';

const SERVICE = 'hypothes.is';
const ASSETS = 'cdn.hypothes.is';
const API = `https://${SERVICE}/api/`;
const ASSET_ROOT = `https://${ASSETS}/hypothesis/`;
/** The client's own start script, as a site or its extension puts it into a page. */
export const EMBED = `https://${SERVICE}/embed.js`;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** What the page tells the client: where its files are, and to show highlights. */
export const EMBED_CONFIG = {
  assetRoot: ASSET_ROOT,
  sidebarAppUrl: `https://${SERVICE}/app.html`,
  notebookAppUrl: `https://${SERVICE}/notebook`,
  profileAppUrl: `https://${SERVICE}/user-profile`,
  showHighlights: 'always',
  openSidebar: false,
};

/** A passage as the client describes it. */
export type Selectors = readonly unknown[];

/** Bytes of several files. */
export interface Bytes {
  /** Each gzipped. */
  readonly packed: number;
  readonly plain: number;
}

const NONE: Bytes = { packed: 0, plain: 0 };

/** Has the stand-in for the web be the service, with public annotations of `passages` on the page at `uri`. */
export function serveHypothesis(web: Web, uri: string, passages: readonly Selectors[]) {
  let bytes = NONE;
  const asked: string[] = [];
  const reply = (url: URL): Served | null => {
    const served = url.hostname === ASSETS ? asset(url) : answer(url, uri, passages);
    asked.push(url.pathname);
    if (!served) return null;
    const body = typeof served.body === 'string' ? new TextEncoder().encode(served.body) : served.body;
    bytes = { packed: bytes.packed + gzipSync(body, { level: 9 }).length, plain: bytes.plain + body.length };
    return { ...served, headers: { 'access-control-allow-origin': '*' } };
  };
  for (const host of [SERVICE, ASSETS]) web.answer(host, reply);
  return {
    /** Bytes given out since the last time of asking. */
    takeBytes(): Bytes {
      const taken = bytes;
      bytes = NONE;
      return taken;
    },
    asked: (): readonly string[] => asked,
  };
}

function asset({ pathname }: URL): Served | null {
  const file = peerFile('hypothesis', join('.', pathname.replace('/hypothesis/', '')));
  try {
    return { body: readFileSync(file), type: TYPES[extname(pathname)] ?? 'application/octet-stream' };
  } catch {
    return null;
  }
}

function answer({ pathname, searchParams }: URL, uri: string, passages: readonly Selectors[]): Served | null {
  if (pathname === '/embed.js') return asset(new URL(`${ASSET_ROOT}build/boot.js`));
  if (pathname === '/app.html') return { body: app() };
  const data = dataAt(pathname, searchParams, uri, passages);
  return data === null ? null : { body: JSON.stringify(data), type: 'application/json; charset=utf-8' };
}

/** The page of the sidebar, as the service has it. */
function app(): string {
  const config = JSON.stringify({ apiUrl: API, authDomain: SERVICE, oauthClientId: 'bench', assetRoot: ASSET_ROOT });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hypothesis</title><base target="_top" href="/"></head>
<body><hypothesis-app></hypothesis-app><script class="js-hypothesis-config" type="application/json">${config}</script>
<script src="${EMBED}"></script></body></html>`;
}

function dataAt(pathname: string, query: URLSearchParams, uri: string, passages: readonly Selectors[]): unknown {
  switch (pathname) {
    case '/api/':
      return { links: ROUTES };
    case '/api/links':
      return LINKS;
    case '/api/profile':
      return { userid: null, authority: SERVICE, features: {}, preferences: {} };
    case '/api/profile/groups':
      return [];
    case '/api/groups':
      return [WORLD];
    case '/api/search':
      return pageOf(
        passages.map((selector, at) => annotation(selector, at, uri)),
        query,
      );
    default:
      return null;
  }
}

const read = (path: string) => ({ method: 'GET', url: `${API}${path}`, desc: '' });
const ROUTES = {
  search: read('search'),
  links: read('links'),
  groups: { read: read('groups'), create: read('groups') },
  group: { read: read('groups/:id'), member: { delete: read('groups/:id/members/:userid') } },
  profile: { read: read('profile'), groups: { read: read('profile/groups') }, update: read('profile') },
  annotation: {
    read: read('annotations/:id'),
    create: read('annotations'),
    update: read('annotations/:id'),
    delete: read('annotations/:id'),
  },
};
const LINKS = {
  'account.settings': `https://${SERVICE}/account`,
  'forgot-password': `https://${SERVICE}/forgot`,
  'groups.new': `https://${SERVICE}/groups/new`,
  help: `https://${SERVICE}/help`,
  'oauth.authorize': `https://${SERVICE}/oauth`,
  'oauth.revoke': `https://${SERVICE}/revoke`,
  'search.tag': `https://${SERVICE}/search`,
  signup: `https://${SERVICE}/signup`,
  user: `https://${SERVICE}/u/:user`,
};
const WORLD = {
  id: '__world__',
  groupid: null,
  name: 'Public',
  type: 'open',
  public: true,
  scoped: false,
  links: { html: `https://${SERVICE}/groups/__world__` },
  organization: { id: '__default__', name: 'Hypothesis', logo: '', default: true },
  scopes: { enforced: false, uri_patterns: [] },
};

interface Row {
  readonly created: string;
}

/** What the client asks for at a time, oldest first, after the last that it has. */
function pageOf(all: readonly Row[], query: URLSearchParams): object {
  const after = query.get('search_after') ?? '';
  const rows = all.filter(({ created }) => created > after).slice(0, Number(query.get('limit') ?? 50));
  return { total: all.length, rows, replies: [] };
}

function annotation(selector: Selectors, at: number, uri: string): Row {
  const created = new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString();
  const about = {
    id: `bench-${at}`,
    updated: created,
    user: `acct:reader@${SERVICE}`,
    user_info: { display_name: null },
    uri,
    text: '',
    tags: [],
    group: '__world__',
    permissions: { read: ['group:__world__'], update: [], delete: [], admin: [] },
    target: [{ source: uri, selector }],
    document: { title: ['China tightens rare earth export controls'] },
    links: { html: uri, incontext: uri },
    flagged: false,
    hidden: false,
    mentions: [],
  };
  return { created, ...about };
}
