import { describe, expect, test } from 'vitest';
import { statusChecks } from '../../../src/core/checks/status-check.ts';
import { timingChecks } from '../../../src/core/checks/timing-check.ts';
import { inEnglish } from './english-wording.ts';
import { subjectOf } from './subject-of.ts';

/** The status notes of a sentence in an article of `published`, read on 26 November 2026. */
function notesOf(text: string, published = '2026-08-01'): string[] {
  return statusChecks(subjectOf(text, { published })).map(({ message }) => inEnglish(message));
}

/** Asserts that each sentence gets one note, and that it says `says`. */
function eachSays(says: string, published: string | undefined, sentences: readonly string[]): void {
  test.each(sentences)('%s', (text) => {
    const notes = notesOf(text, published);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(says);
  });
}

function eachSilent(published: string | undefined, sentences: readonly string[]): void {
  test.each(sentences)('silence: %s', (text) => {
    expect(notesOf(text, published)).toEqual([]);
  });
}

describe('the ban on three metals to the US, told without its number', () => {
  eachSays('clause 2 of Announcement No. 46 of 2024 (gallium, germanium and antimony to the US) is paused', undefined, [
    'China still bans exports of gallium and germanium to the United States.',
    'Beijing’s embargo on gallium shipments to America has pushed up prices.',
    'China has lifted its ban on selling gallium, germanium and antimony to the US.',
    'Germanium exports to the US are still banned by China.',
    'Since China barred sales of antimony to American buyers, makers of flame retardants look to Tajikistan.',
    'China’s export ban on antimony and germanium against the United States stands.',
    '中国禁止对美国出口镓、锗、锑。',
    '中国的镓、锗、锑对美出口禁令仍然有效。',
    '北京禁止向美国出售镓和锗。',
    '中國禁止對美國出口鎵、鍺和銻，晶片廠叫苦。',
  ]);
  eachSilent(undefined, [
    'China has suspended its ban on gallium and germanium exports to the US until November 27, 2026.',
    'China’s curbs on gallium exports hit chipmakers in Japan.',
    'The United States banned imports of gallium from China to the US military.',
    'Beijing said it would not ban gallium sales to the US.',
    'China could ban gallium exports to the United States again.',
    'Rumours that China banned gallium sales to the US in 2023 were false.',
    'Mexico bans antimony exports to the United States.',
    '中国镓、锗对美出口恢复增长。',
  ]);

  test('a notice that pauses it is told by its number', () => {
    const text = 'Under Announcement No. 72 of 2025, Beijing shelves its ban on selling gallium to American buyers.';
    expect(notesOf(text, '2025-11-10')).toEqual([
      'Today, as on the day of this article, Announcement No. 72 of 2025 is in force (9 November 2025 to 27 November 2026).',
    ]);
  });
});

describe('the US affiliates rule, told by what it does', () => {
  eachSays('the US 50 percent affiliates rule was paused (10 November 2025 to 9 November 2026)', undefined, [
    'The Commerce Department’s 50% affiliates rule hits makers of magnets.',
    'The US rule that puts export curbs on firms at least 50 percent owned by listed companies hits magnet makers.',
    'Washington’s affiliates rule blacklists units of Chinese firms.',
    'The BIS subsidiaries rule catches Chinese magnet makers.',
    'The American rule extending export controls to majority-owned subsidiaries of blacklisted firms has been lifted.',
    'A Commerce Department rule that covers subsidiaries of listed companies angered Beijing.',
    'US export controls on companies half-owned by listed Chinese firms remain in force.',
    '美国50%穿透规则适用于中国稀土企业。',
    '美国商务部的持股超过50%的子公司同受管制的规定仍在实施。',
    '美國穿透規則讓中國稀土集團的子公司無法採購。',
    '美国商务部关联企业规则已生效。',
  ]);
  eachSilent(undefined, [
    'The Treasury’s OFAC 50 percent rule covers firms half owned by sanctioned people.',
    'A stock exchange rule that applies to subsidiaries of listed firms worries US investors in rare earths.',
    'The rule covers subsidiaries of listed companies, American analysts say.',
    'The mine is half owned by a listed Chinese firm.',
    'Export controls hit US companies in China.',
  ]);
});

describe('the extended magnet rule of the Pentagon', () => {
  eachSays('the extended DFARS magnet rule is announced but not in force (due on 1 January 2027)', undefined, [
    'The Pentagon’s extended ban on Chinese magnets already covers mining and refining.',
    'The military ban on Chinese magnets now covers every stage from mining to sintering.',
    'A broader Pentagon ban on Chinese rare-earth magnets took effect this year.',
    'Defense contractors are under a rule that bars the use of Chinese magnets mined in China.',
    'The Pentagon magnet rule reaches the whole supply chain, down to the ore.',
    'The Pentagon bars weapons makers from using magnets whose rare earths were mined or refined in China.',
    'Defence contractors may not use magnets made from rare earths mined in China, under a Pentagon rule.',
    '五角大楼的中国磁体禁令已扩大到开采和分离环节。',
    '美国国防部对中国磁铁的禁令现已覆盖采矿和冶炼。',
    '美國國防部禁止採購中國稀土磁體的規定已擴大至礦山。',
  ]);
  eachSilent(undefined, [
    'The Pentagon’s ban on Chinese magnets will reach back to the mine from January 2027.',
    'From 2027 the Pentagon’s ban on Chinese magnets reaches the mine.',
    'The Pentagon’s ban on Chinese magnets has stood since 2019.',
    'The Pentagon owns a stake in the mine of MP Materials, which makes magnets.',
  ]);
});

describe('licensing of the seven elements told as ended', () => {
  eachSays('Announcement No. 18 of 2025 is in force (since 4 April 2025)', undefined, [
    'European buyers no longer need a licence for Chinese dysprosium and terbium.',
    'Chinese exports of seven rare earths no longer require export licences.',
    'Beijing has scrapped its licensing of dysprosium and terbium.',
    'China has lifted its export controls on dysprosium.',
    'Shipments of Chinese samarium are no longer subject to licensing.',
    'Seven medium and heavy rare earths are free of Chinese export controls again.',
    'Carmakers no longer have to seek Beijing’s approval for dysprosium.',
    '中国镝、铽出口不再需要许可证。',
    '欧洲买家无需申请许可就能买到中国的镝和铽。',
    '七种稀土出口已无需许可，中国贸易商说。',
    '中國的鏑、鋱不再需要出口許可。',
  ]);
  eachSilent(undefined, [
    'Holders of general licences no longer need a licence for each shipment of Chinese dysprosium.',
    'If China lifted its export controls on dysprosium, prices would fall.',
    'Beijing denied that it had lifted its export controls on dysprosium.',
    'European firms hope they will no longer need a licence for Chinese terbium.',
    'Magnets without dysprosium no longer need a Chinese export licence.',
    'China’s export controls on dysprosium hit carmakers.',
    'China has not lifted its export controls on dysprosium.',
    '希望中国取消对镝和铽的出口管制。',
    '持有通用许可的企业，镝出口不再需要逐单申请许可。',
  ]);
  eachSilent('2024-05-01', ['China has lifted its export controls on dysprosium.']);
});

describe('the controls of October 2025, dated from the article’s day', () => {
  eachSays('the controls of October 2025 were paused', '2025-11-11', [
    'China has scrapped the sweeping rare-earth export controls it unveiled last month.',
    'Beijing has withdrawn the rare earth curbs that it announced last month.',
    'The rare-earth restrictions China imposed only last month are gone.',
    'China tore up the critical-mineral export controls announced a month ago.',
    'Beijing cancelled the export controls it announced last month on rare earths.',
    'The rare earth export rules unveiled last month by China have been repealed.',
    'China ditched the magnet export curbs introduced last month.',
    '中国上月公布的稀土出口管制已取消。',
    '中国已撤销上个月宣布的稀土管制措施。',
    '北京取消上月出台的稀土出口管制新規。',
  ]);
  eachSays('a pause of the controls of October 2025, due to last from 7 November 2025 to 10 November 2026', '2025-10-20', [
    'China’s rare earth export controls announced last week cover foreign goods.',
  ]);
  eachSilent('2025-11-11', [
    'Washington dropped the chip export controls it unveiled last month.',
    'China dropped the port fees it announced last month as the rare earths trade resumed.',
  ]);
  eachSilent('2026-03-11', ['China has scrapped the rare earth export controls it unveiled last month.']);
});

describe('the rule on foreign-made goods, told by its threshold', () => {
  eachSays('Announcement No. 61 of 2025 (foreign-made items) was announced', '2025-10-20', [
    'Any product made abroad with at least 0.1% Chinese rare earths by weight will need a permit from Beijing starting in December.',
    'Foreign firms must seek Beijing’s approval to ship goods with 0.1 percent or more of Chinese rare earths.',
    'Overseas makers need a Chinese licence when a product contains a tenth of a percent of Chinese-origin rare earths.',
    'A licence is required for magnets made outside China that hold at least 0.1% rare earths from China.',
    'Goods made anywhere in the world that contain more than 0.1 per cent Chinese rare earths require a licence.',
    'A foreign maker must obtain permission if Chinese rare earths account for 0.1 percent of the value.',
    'If Chinese rare earths make up 0.1% of its value, a motor built overseas requires clearance from Beijing.',
    '境外企业出口含有0.1%以上中国稀土的产品须向商务部申请许可。',
    '只要含有价值千分之一的中国稀土，外国产品出口就要经过北京批准。',
    '海外製造的產品若含0.1%的中國稀土，須取得北京許可。',
  ]);
  eachSilent(undefined, [
    'The foreign magnet has 0.1% oxygen and needs no licence.',
    'Foreign shares fell 0.1 percent after approval of Chinese rare earths exports.',
  ]);
  eachSilent('2025-09-11', ['Foreign firms need a licence for goods with 0.1% Chinese rare earths.']);
});

describe('a number without a year, told by its subject', () => {
  test.each([
    ['Announcement No. 23 puts MP Materials and USA Rare Earth on China’s control list.', 'No. 23 of 2026', '22 June 2026'],
    ['Under Announcement No. 23, exports of dual-use items to MP Materials are barred.', 'No. 23 of 2026', '22 June 2026'],
    ['Notice No. 23 bars sales to USA Rare Earth.', 'No. 23 of 2026', '22 June 2026'],
    ['Beijing’s Announcement 23 lists ten American firms.', 'No. 23 of 2026', '22 June 2026'],
    ['第23号公告把MP Materials列入管控名单。', 'No. 23 of 2026', '22 June 2026'],
    ['Announcement No. 27 names twenty more Japanese firms.', 'No. 27 of 2026', '29 June 2026'],
    ['Announcement No. 28 puts Japanese firms on the watch list.', 'No. 28 of 2026', '29 June 2026'],
    ['Announcement No. 11 put 20 Japanese bodies on the control list.', 'No. 11 of 2026', '24 February 2026'],
    ['Announcement No. 1 bars dual-use exports to Japanese military users.', 'No. 1 of 2026', '6 January 2026'],
    ['Announcement No. 30 puts Rheinmetall on the list.', 'No. 30 of 2026', '24 July 2026'],
  ])('%s', (text, number, day) => {
    const notes = notesOf(text, '2026-08-20');
    expect(notes).toEqual([`Today, as on the day of this article, Announcement ${number} is in force (since ${day}).`]);
  });

  test('its day is held against the sentence’s', () => {
    const text = 'Announcement No. 23, issued last week, puts MP Materials on China’s control list.';
    const notes = timingChecks(subjectOf(text, { published: '2026-07-20' })).map(({ message }) => inEnglish(message));
    expect(notes).toEqual(['Announcement No. 23 of 2026 was announced on 22 June 2026.']);
  });

  eachSilent(undefined, [
    'Announcement No. 23 of the exchange halts trading in MP Materials shares.',
    'Announcement No. 23 sets a duty on steel.',
    'The European Commission’s Notice No. 11 names Japanese steel makers.',
  ]);
  eachSilent('2026-03-20', ['Announcement No. 23 names MP Materials.']);
});
