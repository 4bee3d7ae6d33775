import { onMessage, type Sender } from '../platform/runtime.ts';
import type { Handlers, PageCalls, SurfaceCalls } from './contract.ts';
import { dispatch, isEnvelope } from './dispatch.ts';
import { PAGE_SCHEMAS, SURFACE_SCHEMAS } from './schemas.ts';

/** A content script in the top frame of a tab, as the browser vouches for it. */
export type PageSender = Extract<Sender, { kind: 'page' }>;

/**
 * Answers the calls of content scripts and surfaces. Who is calling is looked at before what is said: a content script
 * has only the calls of a page, and a stranger has none. Nothing is answered before `readiness` resolves.
 */
export function serveBackground(
  forPages: Handlers<PageCalls, PageSender>,
  forSurfaces: Handlers<SurfaceCalls, null>,
  readiness: Promise<void>,
): void {
  onMessage((message, sender) => {
    if (!isEnvelope(message)) return undefined;
    if (sender.kind === 'page') return readiness.then(() => dispatch(message, sender, forPages, PAGE_SCHEMAS));
    if (sender.kind === 'surface') return readiness.then(() => dispatch(message, null, forSurfaces, SURFACE_SCHEMAS));
    return undefined;
  });
}
