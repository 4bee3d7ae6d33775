import { describe, expect, it } from 'vitest';
import { sourceKeys } from '../../../src/core/echo/sources.ts';
import { entryOf } from './entry.ts';

const CLAIM = 'The measures take effect on December 1 and apply to overseas organisations and individuals.';
const COPY = 'The measures take effect on Dec. 1 and apply to overseas organisations and individuals.';
const RETOLD = 'From December 1 organisations and individuals overseas have to follow the new measures.';

/** Number of sources of claims by these speakers (null: nobody named), each worded by itself. */
function sourcesOf(...names: readonly (string | null)[]): number {
  return new Set(sourceKeys(names.map((speakerName, i) => entryOf(`${i} ${RETOLD} ${i}`, { speakerName })))).size;
}

describe('sourceKeys', () => {
  it('counts one body once, whatever it is called', () => {
    expect(sourcesOf('Ministry of Commerce', 'MOFCOM', "China's commerce ministry", '商务部', '商务部发言人何咏前')).toBe(1);
    expect(sourcesOf('Ministry of Commerce', 'the ministry')).toBe(1);
    expect(sourcesOf('CSRE', 'the Chinese Society of Rare Earths', '中国稀土学会')).toBe(1);
    expect(sourcesOf('Northern Rare Earth', 'China Northern Rare Earth (Group)', '北方稀土')).toBe(1);
  });

  it('counts a body once under its name and its initials', () => {
    expect(sourcesOf('USGS', 'U.S. Geological Survey', 'United States Geological Survey', 'the US Geological Survey')).toBe(1);
    expect(sourcesOf('the IEA', 'International Energy Agency')).toBe(1);
    expect(sourcesOf('MOFCOM', 'a spokesman for the ministry')).toBe(1);
    expect(sourcesOf('USGS', 'International Energy Agency')).toBe(2);
  });

  it('does not count two bodies as one', () => {
    expect(sourcesOf('Ministry of Commerce', 'Ministry of Industry and Information Technology')).toBe(2);
    expect(sourcesOf('Ningbo Yunsheng', 'JL Mag')).toBe(2);
    expect(sourcesOf('MOFCOM', 'MIIT', 'the ministry')).toBe(3);
    expect(sourcesOf('Ministry of Commerce', "Vietnam's Ministry of Commerce")).toBe(2);
  });

  it('knows a person by a part of the name that only one has', () => {
    expect(sourcesOf('Tom Ferrier', 'Ferrier')).toBe(1);
    expect(sourcesOf('Tom Ferrier', 'Ann Ferrier', 'Ferrier')).toBe(3);
    expect(sourcesOf('MOFCOM spokesperson He Yongqian', 'He Yongqian')).toBe(1);
  });

  it('counts copies of one text without a named speaker as one, and with a named one as theirs', () => {
    expect(new Set(sourceKeys([entryOf(CLAIM), entryOf(COPY), entryOf(CLAIM)])).size).toBe(1);
    const named = entryOf(CLAIM, { speakerName: 'MOFCOM' });
    expect(new Set(sourceKeys([entryOf(COPY), named])).size).toBe(1);
  });

  it('counts outlets that tell it in their own words as sources of their own', () => {
    expect(new Set(sourceKeys([entryOf(CLAIM), entryOf(RETOLD)])).size).toBe(2);
    expect(new Set(sourceKeys([entryOf(CLAIM, { site: 'A' }), entryOf(RETOLD, { site: 'A' })])).size).toBe(1);
  });

  it('tells files apart, whose keys name no host', () => {
    const [one, other] = ['a', 'b'].map((name) => `file:///home/${name}.html`);
    const entries = [one, other].map((key = '', at) => entryOf([CLAIM, RETOLD][at] ?? '', { articleKey: key, site: key }));
    expect(new Set(sourceKeys(entries)).size).toBe(2);
  });

  it('takes an outlet that is named as speaker for the outlet', () => {
    const own = entryOf(CLAIM, { site: 'Meridian News' });
    expect(new Set(sourceKeys([own, entryOf(RETOLD, { speakerName: 'Meridian News' })])).size).toBe(1);
    expect(new Set(sourceKeys([own, entryOf(RETOLD, { speakerName: 'Meridian News analyst Tom Ferrier' })])).size).toBe(2);
  });

  it('does not join two named sources that have one text', () => {
    const [a, b] = [entryOf(CLAIM, { speakerName: 'MOFCOM' }), entryOf(CLAIM, { speakerName: 'Delta Research' })];
    expect(new Set(sourceKeys([a, b, entryOf(CLAIM)])).size).toBe(2);
  });
});
