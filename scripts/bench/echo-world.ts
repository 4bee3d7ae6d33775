import type { EchoEntry } from '../../src/core/echo/echo-index.ts';
import { tokensOf } from '../../src/core/echo/facts.ts';
import { findQuantities } from '../../src/core/text/quantities.ts';
import { readSentence } from '../../test/core/echo/read-sentence.ts';

const WHO = ['a reader', 'a broker', 'a lawyer', 'a banker', 'a guest', 'a clerk', 'an envoy', 'a host', 'a dealer', 'a friend'];

const who = (number: number): string => WHO[number % WHO.length] ?? '';
const grant = (days: number): string =>
  `the ministry will grant general licences to magnet exporters that supply hospitals within ${days} working days`;

/** How a claim is told in the article `i`, and by whom: nobody named where nothing is said. */
const TOLD = {
  'the same figure': () => ({ text: `On Friday ${grant(45)}.` }),
  'another figure in each': (i: number) => ({ text: `On Friday ${grant(30 + i)}.` }),
  'another figure in each, and two more': (i: number) => ({
    text: `On Friday ${grant(30 + i)}, for ${2 + (i % 90)} percent of 240,000 tonnes.`,
  }),
  'another named source in each': (i: number) => ({
    text: `On Friday ${grant(45)}.`,
    speakerName: `Tom Ferrier ${i} of Desk ${i}`,
  }),
  'another relay in each': (i: number) => {
    const ten = Math.floor(i / 10);
    // Where claims differ in one place alone, they are none of each other's echoes.
    const whom = `${who(i)} whom ${who(ten)} met with ${who(3 * i + 1)} and saw ${who(7 * ten + 2)}`;
    return { text: `Writes ${whom} at table ${i}, ${grant(45)}.` };
  },
} satisfies Record<string, (i: number) => Pick<EchoEntry, 'text'> & Partial<EchoEntry>>;

/** One of the ways in which a claim is met again and again. */
export type EchoForm = keyof typeof TOLD;
/** All of them. */
export const ECHO_FORMS = Object.keys(TOLD) as EchoForm[];

/** The same claim in so many saved articles, each on a site of its own, which no other form has. */
export function echoWorld(form: EchoForm, articles: number): readonly EchoEntry[] {
  return Array.from({ length: articles }, (_, i): EchoEntry => {
    const told = TOLD[form](i);
    const day = `${1 + (i % 28)}`.padStart(2, '0');
    return {
      articleKey: `site-${i}.example/article`,
      claimId: `claim ${i}`,
      tokens: tokensOf(readSentence(told.text)),
      speaker: 'unattributed',
      speakerName: null,
      layer: 'reported',
      site: `Site ${ECHO_FORMS.indexOf(form)}-${i}`,
      title: `Article ${i}`,
      published: `2026-03-${day}`,
      quantities: findQuantities(told.text),
      ...told,
    };
  });
}
