import { describe, expect, it } from 'vitest';
import { looksWorthReading } from '../../../src/core/article/gate-terms.ts';

describe('looksWorthReading', () => {
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
    'le néodyme',
    'диспрозий',
  ])('says yes to a page that names rare earths or one of them: %s', (title) => {
    expect(looksWorthReading(title, '')).not.toEqual([]);
  });

  it.each([
    ['Magnet permits trickle out', 'Beijing granted export licences.'],
    ['The hall of a hundred tanks', 'Solvent extraction was perfected in Baotou.'],
    ['Das Formular', 'Jeder Dauermagnet aus China braucht eine Genehmigung.'],
    ['Moteurs à l’arrêt', 'Les aimants attendent une autorisation de Pékin.'],
    ['Motores parados', 'Los imanes esperan en China la licencia.'],
    ['Очередь', 'Китай выдает лицензии на магниты.'],
    ['一張許可證', '北京又收緊磁鐵出口的審批。'],
    ['関所', '中国は磁石の輸出を許可制にした。'],
    ['자석 한 개', '중국의 수출 허가를 기다린다.'],
  ])('says yes to one that names the materials with a Chinese actor and the trade: %s', (title, text) => {
    expect(looksWorthReading(title, text)).not.toEqual([]);
  });

  it('says yes to a page that is full of the trade though it names none of the materials', () => {
    const text = 'China left the quota alone but put smelting and refining know-how under an export licence.';
    expect(looksWorthReading('The drawings stay at home', text)).not.toEqual([]);
  });

  it.each([
    ['Election night', 'A magnet for voters. The rare sight of an earth mover.'],
    ['Magnet fishing for beginners', 'Export your photographs.'],
    ['Beijing marathon', 'Runners from China led.'],
    ['Lithium price slips', 'Cathode makers in China ran down their stocks of refined carbonate.'],
    ['Visa rules eased', 'China will license more travel agents and permit longer stays.'],
  ])('says no to a page about something else: %s', (title, text) => {
    expect(looksWorthReading(title, text)).toEqual([]);
  });
});
