import { describe, expect, it } from 'vitest';
import terms from '../../../src/core/article/data/gate-terms.json';
import { looksWorthReading } from '../../../src/core/article/gate-terms.ts';

describe('looksWorthReading', () => {
  it('says no to what every newspaper calls rare, and yes where rare earths are named beside it', () => {
    expect(looksWorthReading('A rare earthquake shook the harbour. Rare earthquakes of this size were felt before.')).toBe(false);
    expect(looksWorthReading('After the rare earthquake the rare earth plant stood still.')).toBe(true);
  });
  it.each([
    'Rare-earth curbs',
    'RARE EARTHS',
    '稀土出口',
    'レアアース規制',
    '희토류 수출',
    'Seltene Erden',
    'les terres rares',
    'las tierras raras',
    'редкоземельные металлы',
    'запасы редких земель',
    'DYSPROSIUM oxide',
    'Dysprosiumoxid',
    '氧化镝',
    '鏑與鋱',
    'ジスプロシウム',
    '디스프로슘',
    'el disprosio',
    'el itrio',
    'le néodyme',
    'Praseodym',
    'диспрозий',
  ])('says yes to a page that names rare earths or one of them: %s', (text) => {
    expect(looksWorthReading(text)).toBe(true);
  });

  it.each([
    'Magnet permits trickle out\nBeijing granted export licences.',
    'The hall of a hundred tanks\nSolvent extraction was perfected in Baotou.',
    'Das Formular\nJeder Dauermagnet aus China braucht eine Genehmigung.',
    'Der Stempel\nNeun von zehn Dauermagneten kommen aus China.',
    'Moteurs à l’arrêt\nLes aimants attendent une autorisation de Pékin.',
    'Motores parados\nLos imanes esperan en China la licencia.',
    'Очередь\nКитай выдает лицензии на магниты.',
    '一張許可證\n北京又收緊磁鐵出口的審批。',
    '関所\n中国は磁石の輸出を許可制にした。',
    '자석 한 개\n중국의 수출 허가를 기다린다.',
  ])('says yes to one that names a material with a Chinese actor: %s', (text) => {
    expect(looksWorthReading(text)).toBe(true);
  });

  it('says yes to a page that is full of the trade though it names none of the materials', () => {
    const text = 'China left the quota alone but put smelting and refining know-how under an export licence.';
    expect(looksWorthReading(`The drawings stay at home\n${text}`)).toBe(true);
  });

  it.each([
    'Election night\nA magnet for voters. The rare sight of an earth mover.',
    'Magnet fishing for beginners\nExport your photographs.',
    'Beijing marathon\nRunners from China led.',
    'Lithium price slips\nCathode makers in China ran down their stocks of refined carbonate.',
    'Visa rules eased\nChina will license more travel agents and permit longer stays.',
    'Volodymyr Zelensky thanked the teachers\nThe machine that scans magnets at the museum in Leeds is mended.',
    'Sparkurs gegen Wetterbilder\nDie Samariter wollen das Parken unterbinden; China reist seltener an.',
    'Rugby : la Chine en finale\nLe sélectionneur salue une équipe rare sur la terre battue.',
    'El Ayuntamiento sube los arbitrios\nLa feria china cierra con una cifra rara de visitantes.',
    'Футбол\nСборная Китая сыграла вничью, тренер доволен защитой.',
    '国足公布集训名单\n中国足协昨天在北京公布了本期集训的二十六人名单。',
    '颱風過後\n香港天文台說，北京來的冷空氣今晚到。',
    '中国との首脳会談\n首相は北京を訪れ、観光客の往来を広げることで一致した。',
    '한중 정상회담\n대통령은 베이징에서 관광 교류를 넓히기로 했다.',
  ])('says no to a page about something else: %s', (text) => {
    expect(looksWorthReading(text)).toBe(false);
  });
});

describe('the words of the gate', () => {
  const words = Object.entries(terms).map(([list, lines]) => [list, lines.flatMap((line) => line.split('|'))] as const);

  it.each(words)('are such as a page in small letters can hold: %s', (_, list) => {
    expect(list.filter((word) => word.trim() === '' || word !== word.toLowerCase())).toEqual([]);
  });

  it.each(words)('are none too many, for every page pays for each: %s', (_, list) => {
    const covered = list.filter((word, at) => list.some((other, otherAt) => otherAt !== at && word.includes(other)));
    expect(covered).toEqual([]);
  });
});
