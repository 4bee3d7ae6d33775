import { alternation } from '../text/alternation.ts';
import { anyOf } from '../text/any-of.ts';
import { simplified } from '../text/simplified.ts';
import type { Check } from './check.ts';
import words from './data/timing-words.json';
import { instrumentsNamedIn, isPausing } from './named-instruments.ts';
import { groupsOf } from './status-groups.ts';
import { subjectOf } from './status-message.ts';
import type { ClaimSubject } from './subject.ts';

const PAUSE = alternation(words.pauses, '[\\s-]+');
const OVER = alternation(words.over, '\\s+');
/** "the pause … has expired", "the expired pause", "暂停期已届满". */
const EXPIRED = new RegExp(
  `\\b${PAUSE}\\b(?:[^.;]|\\.(?=\\s?\\d)){0,90}?\\b${OVER}\\b|\\b(?:expired|lapsed)\\s+(?:[\\p{L}-]+\\s+){0,2}${PAUSE}\\b|${alternation(words.pausesChinese, '')}[^。；]{0,16}?${alternation(words.overChinese, '')}`,
  'iu',
);
const OPEN = anyOf(words.notOver, words.notOverChinese);

/** The timing notes of a claim that has a pause behind it which, on the article's day, still ran. */
export function expiredChecks(subject: ClaimSubject): readonly Check[] {
  const { claim, article, today } = subject;
  const text = simplified(claim.text);
  const over = EXPIRED.exec(text);
  if (article.published === null || !over || OPEN.test(text.slice(0, over.index + over[0].length))) return [];
  for (const group of groupsOf(instrumentsNamedIn(subject), article.published, today)) {
    const [first] = group.instruments;
    const { past } = group.standing;
    const isPause = first !== undefined && isPausing(first);
    if (!first || !past?.until || !(past.state === 'paused' || (isPause && past.state === 'in-force'))) continue;
    const end = first.events.find(({ date }) => date === past.until);
    return [
      {
        id: `timing:${first.card}:end`,
        kind: 'timing',
        message: { code: `timing-pause${isPause ? '-by' : ''}-ends`, values: [subjectOf(group).value, { date: past.until }] },
        span: { start: claim.start + group.start, end: claim.start + group.end },
        card: first.card,
        asOf: past.lastSeen,
        sources: end?.sources ?? [],
        picture: { kind: 'timeline', instrument: first.id },
      },
    ];
  }
  return [];
}
