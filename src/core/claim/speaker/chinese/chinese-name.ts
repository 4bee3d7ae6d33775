import speech from '../../data/speech.zh.json';
import type { Role } from './chinese-cues.ts';
import { remainder } from './circumstance.ts';

const HAN = String.raw`\p{Script=Han}`;
const SURNAME = `(?:${speech.compoundSurnames.join('|')}|[${speech.surnames}])`;
const HONORIFIC = `(?:${speech.honorifics.join('|')})`;

/** Forms of a name, the surest first. */
const FORMS: readonly RegExp[] = [
  new RegExp(`^${HAN}{1,8}(?:[·・•‧．]${HAN}{1,8})+`, 'u'),
  /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+)*/u,
  new RegExp(`^${SURNAME}${HAN}{0,2}${HONORIFIC}`, 'u'),
  new RegExp(`^${SURNAME}${HAN}{2}`, 'u'),
  new RegExp(`^${SURNAME}${HAN}`, 'u'),
  new RegExp(`^(?:老|小|阿)${HAN}{1,2}`, 'u'),
  new RegExp(`^[${speech.transliteration}]{2,7}`, 'u'),
  new RegExp(`^${SURNAME}某${HAN}?`, 'u'),
];

/** The names that may stand at the start of `text`, the surest first. */
export function namesAt(text: string): readonly string[] {
  const found: string[] = [];
  for (const form of FORMS) {
    const name = form.exec(text)?.[0];
    if (name && !found.includes(name)) found.push(name);
  }
  return found;
}

/** The title a role ends in ("教授" of "大学教授"), or the role itself. */
export const titleOf = (role: string): string => speech.honorifics.find((title) => role.endsWith(title)) ?? role;

/** The names by which a person is called again: the parts of a foreign name, a surname with its title. */
export function shortNamesInChinese(name: string, role: string): readonly string[] {
  const parts = name.split(/[·・•‧．\s]/);
  const last = parts.at(-1) ?? name;
  if (parts.length > 1) return [name, last, parts[0] ?? last];
  const surname = surnameOf(name) ?? name;
  return [name, `${surname}${role}`, `${name}${role}`, `${surname}先生`, `${surname}女士`];
}

const STARTS_WITH_SURNAME = new RegExp(`^${SURNAME}`, 'u');

/** The surname a Chinese name begins with, or null. */
export function surnameOf(name: string): string | null {
  return STARTS_WITH_SURNAME.exec(name)?.[0] ?? null;
}

/** The name at the start of `text` after which only adverbs follow, or null. */
export function nameAlone(text: string): string | null {
  const own = text.trim();
  return namesAt(own).find((name) => remainder(own.slice(name.length)) === '') ?? null;
}

const LONGEST_MEMBERSHIP = 12;

/** "研究所的韦德迈尔", "学院研究资源法的汪若谷": a name after what a body's member does, or null. */
export function nameOfMember(text: string): string | null {
  const at = text.lastIndexOf('的');
  return at >= 0 && at <= LONGEST_MEMBERSHIP ? nameAlone(text.slice(at + 1)) : null;
}

const STRANGE = /^(?!.*[的了是在有和与就对向也都还把被将会不没要能可以上下中年月日])\p{Script=Han}{3,6}$/u;
const LEAST_STRANGE = 3;
const LONGEST_STRANGE = 6;

/** A name in none of the usual forms between an office and its verb ("律师早乙女千春认为"), or null. */
export function strangeName(text: string): string | null {
  for (let length = Math.min(text.length, LONGEST_STRANGE); length >= LEAST_STRANGE; length--) {
    const name = text.slice(0, length);
    if (STRANGE.test(name) && remainder(text.slice(length)) === '') return name;
  }
  return null;
}

/** What may stand before a name and its title: the start, a comma, "的", or the end of a word for a body or a person. */
const BEFORE_TITLE = /(?:^|的|师|员|部|系|院|所|长|人|家|[，\s])([\p{Script=Han}·]{1,8})$/u;

/** A name right before a title that is a role itself ("坎帕教授", "庄律师"), or null; `start` is where its phrase begins. */
export function nameBeforeTitle(role: Role, bare: string, start: number): string | null {
  if (!speech.honorifics.includes(role.word)) return null;
  const written = BEFORE_TITLE.exec(bare.slice(start, role.start))?.[1] ?? '';
  for (let i = 0; i < written.length; i++) {
    const part = written.slice(i);
    if (namesAt(part).includes(part)) return part;
  }
  return null;
}
