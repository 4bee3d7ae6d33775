import { describe, expect, it } from 'vitest';
import { lastSpeaker, speakerOf } from './attributed.ts';

const who = (...lines: readonly string[]) => lastSpeaker('zh', ...lines)?.speaker;

describe('who speaks in a Chinese sentence', () => {
  it.each([
    ['商务部新闻发言人表示，“对合规的稀土申请将予以许可”。', 'chinese-government'],
    ['“稀土是战略资源。”工信部副部长辛国斌说。', 'chinese-government'],
    ['據商務部介紹，今年已受理稀土申請兩千餘份。', 'chinese-government'],
    ['中国稀土学会秘书长杨占峰称，数据是新的矿脉。', 'chinese-industry'],
    ['一位不愿具名的磁材企业高管告诉记者，稀土订单排到了年底。', 'chinese-industry'],
    ['宁波一家磁材厂的销售总监坦言，稀土批文还没有下来。', 'chinese-industry'],
    ['分析人士指出，稀土管制只是筹码。', 'analyst'],
    ['华南理工大学教授闵捷认为，稀土整合只是开始。', 'analyst'],
    ['中信证券研报认为，稀土价格将继续上涨。', 'analyst'],
    ['律师早乙女千春认为，稀土专利不再划算。', 'analyst'],
    ['日企抱怨，中国稀土许可太慢。', 'company'],
    ['德国机械设备制造业联合会的代表说，稀土磁体断供八周。', 'company'],
    ['美国商务部称，中国稀土占比过高。', 'western-government'],
    ['欧盟委员会发言人说，稀土许可仍然太慢。', 'western-government'],
    ['國際能源署預計，中國稀土佔比將降至七成。', 'western-government'],
    ['人民日报评论员文章指出，稀土不容乱挖。', 'chinese-state-media'],
    ['多名业内人士透露，稀土许可一张未发。', 'unattributed'],
    ['據知情人士透露，北京將放寬稀土許可。', 'unattributed'],
  ])('is told by the subject of the verb: %s', (line, speaker) => {
    expect(who(line)).toBe(speaker);
  });

  it.each([
    ['前美国贸易官员诺拉认为，北京会先从稀土下手。', 'analyst'],
    ['美国驻华大使说，稀土磁体仍然短缺。', 'western-government'],
    ['五角大廈發言人表示，中國已停止出口稀土。', 'western-government'],
    ['南韓產業部發言人表示，中國已停止出口稀土。', 'western-government'],
    ['美商务部表示，中国稀土管制违反协议。', 'western-government'],
    ['周四美财长表示，中国稀土管制违反协议。', 'western-government'],
    ['俄外交部發言人表示，中國不會限制稀土出口。', 'western-government'],
    ['英驻华大使表示，中国稀土许可太慢。', 'western-government'],
    ['11月20日商务部表示，稀土管制合法。', 'chinese-government'],
    ['中国驻美大使表示，稀土管制合法。', 'chinese-government'],
    ['执法部门表示，稀土走私减少。', 'chinese-government'],
    ['中国欧盟商会表示，中国稀土许可证发放太慢。', 'company'],
    ['中国美国商会称，中国稀土许可证发放太慢。', 'company'],
    ['接近商务部的人士称，中国将取消稀土管制。', 'unattributed'],
    ['贝森特会见何立峰后表示，中国取消了稀土管制。', 'western-government'],
    ['贝森特回应商务部声明时表示，中国稀土管制违法。', 'western-government'],
    ['中国驻德国大使馆说，中方支持稀土供应链稳定。', 'chinese-government'],
    ['商务部部长在会见美国客人时表示，稀土管制不针对任何国家。', 'chinese-government'],
    ['外交部发言人被问及此事时只说，中方依法管制稀土。', 'chinese-government'],
  ])('is not misled by who else is named: %s', (line, speaker) => {
    expect(who(line)).toBe(speaker);
  });

  it('does not take the words of others for the speaker’s own', () => {
    expect(who('“美国商务部称稀土管制过严，”北方稀土董事长说，“我们不这样看。”')).toBe('chinese-industry');
  });

  it.each([
    ['在闵捷看来，稀土整合只是开始。'],
    ['闵捷预计，稀土磁材也会整合。'],
    ['“稀土整合只是开始，”她说，“下一个是磁材。”'],
    ['闵教授的看法更直白：稀土已经没有散户。'],
    ['这位教授还提醒，稀土价格不会回头。'],
  ])('is the person who spoke before: %s', (line) => {
    const start = '华南理工大学教授闵捷认为，稀土整合早该开始。';
    expect(lastSpeaker('zh', start, line)).toMatchObject({ speaker: 'analyst', name: '闵捷' });
  });

  it('is known by an introduction elsewhere and by a part of a foreign name', () => {
    const lines = ['伦敦顾问公司“河湾金属”的皮尔斯·奥登说，稀土价差是一种补贴。', '奥登认为，北京不会放开稀土。'];
    expect(lastSpeaker('zh', ...lines)).toMatchObject({ speaker: 'analyst', name: '皮尔斯·奥登' });
  });

  it.each([
    ['新华社援引商务部的话说，稀土管制不是禁令。', 'chinese-government'],
    ['路透社援引知情人士的话称，中国将收储稀土。', 'unattributed'],
  ])('is whoever is relayed: %s', (line, speaker) => {
    expect(who(line)).toBe(speaker);
  });

  it.each([
    ['规划提出，到2030年建成全球领先的稀土基地。', 'chinese-government'],
    ['通知明确，严禁无指标生产稀土。', 'chinese-government'],
    ['年报显示，公司稀土氧化物产量增长两成。', 'chinese-industry'],
  ])('is the document’s owner: %s', (line, speaker) => {
    expect(who(line)).toBe(speaker);
  });

  it('is the company’s under “公告称” after a company was named', () => {
    expect(who('北方稀土与包钢股份昨晚发布公告。', '公告称，稀土精矿的调价公允合理。')).toBe('chinese-industry');
  });

  it.each([
    ['# 商务部：稀土管制不是禁止出口', 'chinese-government'],
    ['# 独家：中国拟用系统初审稀土申请--消息人士', 'unattributed'],
  ])('is named before the colon or after the dash of a headline: %s', (line, speaker) => {
    expect(who(line)).toBe(speaker);
  });

  it.each(['# 周评：北方大厂提价', '# 管制并没有让国内厂商少赚：四家稀土磁材企业净利增四成'])(
    'is nobody where what stands before the colon names nobody: %s',
    (line) => {
      expect(lastSpeaker('zh', line)).toMatchObject({ speaker: 'unattributed', name: null });
    },
  );

  it('is nobody in a flat statement of fact', () => {
    expect(lastSpeaker('zh', '去年四月以来，七种稀土须取得许可证方可出口。')).toMatchObject({
      speaker: 'unattributed',
      words: null,
    });
  });

  it('is the state where “中方” takes a position', () => {
    expect(who('对于民用的稀土申请，中方将予以许可。')).toBe('chinese-government');
  });
});

describe('the name of a Chinese speaker', () => {
  it.each([
    ['商务部发言人何咏前表示，稀土管制不是禁令。', '何咏前'],
    ['外交部發言人林劍表示，中方依法管制稀土。', '林劍'],
    ['省工信厅通报，九家稀土企业超指标生产。', '省工信厅'],
    ['皮尔斯·奥登是伦敦的金属分析师，他说，稀土价差是补贴。', null],
    ['分析人士指出，稀土管制只是筹码。', null],
  ])('is as the article gives it: %s', (line, name) => {
    expect(lastSpeaker('zh', line)?.name).toBe(name);
  });
});

describe('who speaks in a Chinese transcript', () => {
  const conference = [
    '# 例行新闻发布会实录',
    '主持人：欢迎参加今天的发布会。',
    '东洋电视台记者：日本企业没有收到稀土许可证，请问发言人怎么看？',
    '发言人：对日本军事用户，我们依法禁止稀土出口。民用贸易不受影响。',
    '记者追问：那为什么民用申请也没有下文？',
    '发言人：每一份稀土申请都要核对最终用途。',
  ];

  it.each(['依法禁止', '民用贸易', '核对最终用途'])('is the spokesperson who has the floor: %s', (words) => {
    expect(speakerOf(words, conference, 'zh')?.speaker).toBe('chinese-government');
  });

  it('is nobody in a reporter’s question', () => {
    expect(speakerOf('没有下文', conference, 'zh')?.speaker).toBe('unattributed');
  });

  it('is the person whose surname labels the answers', () => {
    const lines = [
      '# 魏若水院士:稀土不缺',
      '问:外界说中国的稀土分离领先,您怎么看?',
      '魏:稀土分离我们是世界第一。',
      '问:稀土应用呢?',
      '魏:应用只能算跟跑。',
    ];
    expect(speakerOf('跟跑', lines, 'zh')?.speaker).toBe('chinese-industry');
  });
});
