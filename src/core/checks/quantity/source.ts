import type { Series } from '../../knowledge/series.ts';
import type { ClaimSubject } from '../subject.ts';
import type { Claimed } from './claimed.ts';
import { isOf, type Time } from './period.ts';
import { isEqual, type Reference } from './reference.ts';

/** How sentences name a publisher in other words than the series do. */
const NAMES: Readonly<Record<string, RegExp>> = {
  USGS: /USGS|Geological Survey|地质调查/,
  IEA: /\bIEA\b|International Energy Agency|国际能源署/,
  MIIT: /MIIT|Industry and Information|工信部|工业和信息化部/,
  'China’s customs': /\bcustoms\b|海关/i,
  'UN Comtrade': /Comtrade|\bcustoms\b|海关/i,
  'US Department of Energy': /Department of Energy|\bDOE\b|能源部/,
  'European Commission': /\bCommission\b|欧盟委员会|欧委会/,
  'European Court of Auditors': /Court of Auditors|\bauditors\b|审计院/,
  'European Parliament': /Parliament|欧洲议会/,
};

/** Whether the sentence, or whom it is given to, names the publisher of a series. */
export function isSourceNamed({ publisher }: Series, { before, after }: Claimed, { claim }: ClaimSubject): boolean {
  const said = `${before} ${after} ${claim.speakerName ?? ''}`;
  const [name = ''] = publisher.split(' (');
  return NAMES[name]?.test(said) ?? said.includes(name);
}

/** References that a figure is near, the newest of their series, the time told, and whose claim it is. */
export interface Fit {
  readonly figure: Claimed;
  readonly near: readonly Reference[];
  readonly newest: Reference | undefined;
  readonly time: Time;
}

/** Whether nothing is left to say: the source is named, and the figure is that of the year told, or the newest where none is. */
export function isSettled({ figure, near, newest, time }: Fit, subject: ClaimSubject): boolean {
  return near.some((one) => {
    if (!isSourceNamed(one.series, figure, subject)) return false;
    if (typeof time !== 'string') return isOf(one.period, time);
    // A time is named that is none of the references': that of an average, or of a print.
    if (time === 'unclear' && isEqual(figure, one)) return true;
    return one === newest && (figure.bound !== 'exact' || isEqual(figure, one));
  });
}
