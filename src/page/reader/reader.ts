import type { Handlers, ReaderCalls } from '../../messaging/contract.ts';
import { CallRefused } from '../../messaging/dispatch.ts';
import { serveReader } from '../../messaging/serve-reader.ts';
import { RESUMES, TAKES_OVER } from '../../messaging/take-over.ts';
import { bring } from './bring.ts';
import { takeOver } from './left-behind.ts';
import { createSession, type Session } from './session.ts';

/** The global of the content scripts' own world under which the one reader of a page is known. */
interface World {
  loupeSession?: Session;
  [TAKES_OVER]?: boolean;
  [RESUMES]?: boolean;
}

/** Starts the reader in this page; where one is there already, it reads again. */
export function runReader(): void {
  const world = globalThis as World;
  if (world.loupeSession) {
    void world.loupeSession.read();
    return;
  }
  const takesOver = world[TAKES_OVER] === true;
  if (takesOver) takeOver(document);
  const resumes = takesOver || world[RESUMES] === true;
  delete world[TAKES_OVER];
  delete world[RESUMES];
  const session = begin(world);
  if (resumes) void session.resume();
}

function begin(world: World): Session {
  const session = createSession(document, () => {
    session.leave();
    begin(world);
  });
  world.loupeSession = session;
  const stop = serveReader(handlersOf(session));
  session.onEnd(() => {
    stop();
    delete world.loupeSession;
  });
  void session.read();
  return session;
}

function handlersOf(session: Session): Handlers<ReaderCalls, null> {
  return {
    'reader/show-claim': async ({ claimId }) => {
      if (!session.show(claimId)) throw new CallRefused('gone', 'the page no longer has this claim');
      return null;
    },
    'reader/open-claim': async ({ claimId, ...opening }) => {
      if (!session.open(claimId, opening)) throw new CallRefused('gone', 'the page no longer has this claim');
      return null;
    },
    'reader/mark-anew': async () => {
      await session.markAnew();
      return null;
    },
    'reader/read-again': async () => {
      await session.read();
      return null;
    },
    'reader/mark': async ({ marks }) => {
      session.mark(marks);
      return null;
    },
    'reader/work-changed': async () => {
      await session.refresh();
      return null;
    },
    'reader/show-highlight': async ({ id }) => {
      if (!session.showHighlight(id)) throw new CallRefused('gone', 'the page does not have this passage');
      return null;
    },
    'reader/show-passage': async (passage) => session.showPassage(passage),
    'reader/use-selection': async ({ use }) => session.useSelection(use),
    'reader/act': async ({ action }) => session.act(action),
    'reader/claim-at-hand': async () => session.claimAtHand(),
    'reader/leave': async () => {
      session.leave();
      return null;
    },
    'reader/article': async () => session.article(),
    'reader/pictures': async ({ length }) => (await bring('pictures'))?.list(session, length) ?? null,
    'reader/picture': async ({ token, number, most }) => (await bring('pictures'))?.take(token, number, most) ?? null,
    'reader/is-here': async () => true,
  };
}
