import { InputError } from './input-error.ts';

/** What `--help` prints. */
export const USAGE = `Usage: npm run -s read -- FILE|- [--url URL] [--date YYYY-MM-DD] [--json]
       npm run -s read -- --batch PAGES.jsonl|-

Reads a page (HTML, or plain text) as Loupe does in the browser: what it is, the claims in it, who makes them and as
what, and the background and cross-checks Loupe has. "-" reads standard input.

  --url URL     the address the page was read at
  --date DATE   the day it was published, where the page does not say or says it wrong
  --today DATE  the day it is read on, by which rules are told in force or not; today where it is left out
  --json        one JSON object instead of a page to read
  --batch FILE  one {"id", "url", "html" or "text", "date"?} a line in, one JSON object a line out
  --help        this text

Exit status: 0; 2 where the input was wrong, with one line on standard error for each thing that was.`;

/** One page to read. */
export interface OneWish {
  readonly kind: 'one';
  /** A path, or `-`. */
  readonly file: string;
  readonly url: string | null;
  readonly date: string | null;
  /** Null for the present day. */
  readonly today: string | null;
  readonly isJson: boolean;
}

/** What the arguments ask for. */
export type Wish =
  | OneWish
  | { readonly kind: 'batch'; readonly file: string; readonly today: string | null }
  | { readonly kind: 'help' };

const VALUED: ReadonlySet<string> = new Set(['--url', '--date', '--today', '--batch']);
const PLAIN: ReadonlySet<string> = new Set(['--json', '--help', '-h']);

/** Reads the arguments; throws an InputError that names the first one that is wrong. */
export function parseWish(args: readonly string[]): Wish {
  const { files, options } = sort(args);
  if (options.has('--help') || options.has('-h')) return { kind: 'help' };
  const batch = options.get('--batch');
  const today = options.get('--today') ?? null;
  if (today !== null) checkDate(today, '--today');
  if (batch !== undefined) return { ...batchWish(batch, files, options), today };
  const [file, second] = files;
  if (file === undefined) throw new InputError('no file given; --help says how to call it');
  if (second !== undefined) throw new InputError(`one file at a time, but there is also "${second}"; --batch reads many pages`);
  const url = options.get('--url') ?? null;
  const date = options.get('--date') ?? null;
  if (url !== null) checkUrl(url, '--url');
  if (date !== null) checkDate(date, '--date');
  return { kind: 'one', file, url, date, today, isJson: options.has('--json') };
}

function sort(args: readonly string[]): { files: string[]; options: Map<string, string> } {
  const files: string[] = [];
  const options = new Map<string, string>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const [name = '', ...rest] = arg.split('=');
    if (arg === '-' || !arg.startsWith('-')) files.push(arg);
    else if (PLAIN.has(arg)) options.set(arg, '');
    else if (!VALUED.has(name)) throw new InputError(`unknown option "${arg}"; --help lists them`);
    else {
      const value = arg.includes('=') ? rest.join('=') : args[++i];
      if (value === undefined || value === '') throw new InputError(`${name} needs a value`);
      options.set(name, value);
    }
  }
  return { files, options };
}

function batchWish(
  file: string,
  files: readonly string[],
  options: ReadonlyMap<string, string>,
): { readonly kind: 'batch'; readonly file: string } {
  if (files[0] !== undefined) throw new InputError(`--batch reads its own file only, but there is also "${files[0]}"`);
  for (const name of ['--url', '--date']) {
    if (options.has(name)) throw new InputError(`${name} does not go with --batch; each line gives its own`);
  }
  return { kind: 'batch', file };
}

/** Throws where `url` is not an absolute http(s) or file address; `where` names it in the message. */
export function checkUrl(url: string, where: string): void {
  const protocol = URL.canParse(url) ? new URL(url).protocol : '';
  if (!['http:', 'https:', 'file:'].includes(protocol)) throw new InputError(`${where} is not a web address: "${url}"`);
}

/** Throws where `date` is no day of the calendar written `YYYY-MM-DD`; `where` names it in the message. */
export function checkDate(date: string, where: string): void {
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);
  if (!isDay) throw new InputError(`${where} is not a day written YYYY-MM-DD: "${date}"`);
}
