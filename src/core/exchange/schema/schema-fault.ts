import * as v from 'valibot';
import { IMPORT_FAULTS, type ImportFault, type ImportFaultCode } from '../import-result.ts';
import { pathText, type Step } from '../json/path.ts';

const CODES: ReadonlySet<string> = new Set(IMPORT_FAULTS);
/** Words of a file that a fault may repeat, in UTF-16 units. */
const MOST_DETAIL = 120;

/** `value` as `schema` says, or the first fault in it; `at` leads to the value. */
export function checked<Output>(
  schema: v.GenericSchema<unknown, Output>,
  value: unknown,
  at: readonly Step[],
): { readonly ok: true; readonly value: Output } | { readonly ok: false; readonly fault: ImportFault } {
  const result = v.safeParse(schema, value, { abortEarly: true });
  return result.success ? { ok: true, value: result.output } : { ok: false, fault: faultOf(result.issues[0], at) };
}

function faultOf(issue: v.BaseIssue<unknown>, at: readonly Step[]): ImportFault {
  const steps = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const detail = `expected ${issue.expected ?? issue.requirement ?? 'something else'}, found ${issue.received}`;
  return { code: codeOf(issue), where: pathText([...at, ...steps]), detail: detail.slice(0, MOST_DETAIL) };
}

function codeOf({ message, expected, received, type }: v.BaseIssue<unknown>): ImportFaultCode {
  if (CODES.has(message)) return message as ImportFaultCode;
  if (type === 'strict_object' && expected === 'never') return 'unknown-field';
  return received === 'undefined' ? 'missing-field' : 'wrong-value';
}
