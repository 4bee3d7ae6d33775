import * as v from 'valibot';
import type { CallFault, Envelope, Outcome } from './contract.ts';

/** Any table of handlers, once the types have done their work. */
type AnyHandlers<From> = Readonly<Record<string, (request: never, from: From) => Promise<unknown>>>;
type AnySchemas = Readonly<Record<string, v.GenericSchema>>;

/** Thrown by a handler to answer with a fault of its choice. */
export class CallRefused extends Error {
  readonly fault: CallFault;

  constructor(code: CallFault['code'], detail: string) {
    super(detail);
    this.fault = { code, detail };
  }
}

/** Whether `message` is a call at all; notices and strangers' messages are not. */
export function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && typeof (message as { call?: unknown }).call === 'string';
}

/**
 * Answers one call with the handler of its name, after its request was checked against the schema of that name.
 * Never rejects: whatever goes wrong comes back as a fault.
 */
export async function dispatch<From>(
  { call, request }: Envelope,
  from: From,
  handlers: AnyHandlers<From>,
  schemas: AnySchemas,
): Promise<Outcome<unknown>> {
  const handler = Object.hasOwn(handlers, call) ? handlers[call] : undefined;
  const schema = Object.hasOwn(schemas, call) ? schemas[call] : undefined;
  if (!handler || !schema) return fault('refused', `no call named ${call.slice(0, 80)} for this sender`);
  // No further than the first fault: a script that was taken over may send millions.
  const checked = v.safeParse(schema, request, { abortEarly: true });
  if (!checked.success) return fault('malformed', `${call}: ${describeIssue(checked.issues[0])}`);
  try {
    return { ok: true, value: await handler(checked.output as never, from) };
  } catch (error) {
    if (error instanceof CallRefused) return { ok: false, fault: error.fault };
    return fault('failed', `${call}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function fault(code: CallFault['code'], detail: string): Outcome<never> {
  return { ok: false, fault: { code, detail } };
}

/** Characters of what was sent that a fault repeats: a name in it may be megabytes long. */
const MOST_REPEATED = 200;

function describeIssue(issue: v.BaseIssue<unknown>): string {
  const [path, message] = [v.getDotPath(issue)?.slice(0, MOST_REPEATED), issue.message.slice(0, MOST_REPEATED)];
  return path ? `${path}: ${message}` : message;
}
