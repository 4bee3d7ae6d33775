import { describe, expect, it } from 'vitest';
import { lastSpeaker } from './attributed.ts';

const who = (...lines: readonly string[]) => lastSpeaker('en', ...lines)?.speaker;

describe('who speaks in an English sentence', () => {
  it.each([
    ['Commerce Ministry spokesperson He Yadong said China had paused its rare-earth curbs.', 'chinese-government'],
    ['The Chinese embassy in Ottawa said rare-earth rules target no one.', 'chinese-government'],
    ['The embassy in Tokyo said rare-earth rules target no one.', 'chinese-government'],
    ['Shenghe’s chairman said output of rare earths rose.', 'chinese-industry'],
    ['A trader in Changsha said terbium was scarce.', 'chinese-industry'],
    ['The Indian mines ministry said China had refused magnet licences.', 'western-government'],
    ['Lord Okehampton said that China held the stocks.', 'western-government'],
    ['Naaja Motzfeldt, Greenland’s minister for minerals, said China never wanted the mountain.', 'western-government'],
    ['MP Materials said in a filing that Shenghe no longer buys its concentrate.', 'company'],
    ['Edie Wachira of Kestrel Freight said China’s customs open every box.', 'company'],
    ['A spokeswoman for Lynas said China sets the price.', 'company'],
    ['Analysts at Goldman Sachs expect China’s quota to shrink.', 'analyst'],
    ['Marv Delacroix, a former trade official, said China would do it again.', 'analyst'],
    ['Yoon Seo-jin at Mapo Research warned that Chinese licences would dry up.', 'analyst'],
    ['The Global Times said in an editorial that the curbs were lawful.', 'chinese-state-media'],
    ['China will stockpile terbium, two people familiar with the matter said.', 'unattributed'],
    ['The International Energy Agency said China refines most rare earths.', 'western-government'],
    ['The European Chamber said China’s licences for rare earths came too late.', 'company'],
  ])('is told by the subject of the verb: %s', (line, speaker) => {
    expect(who(line)).toBe(speaker);
  });

  it.each([
    ['Xinhua quoted the commerce ministry as saying that rare-earth exports would resume.', 'chinese-government'],
    ['The plan was leaked, state broadcaster CCTV reported, citing the industry ministry.', 'chinese-government'],
    ['Reuters cited two people familiar with the matter as saying China will stockpile terbium.', 'unattributed'],
  ])('is whoever is relayed: %s', (line, speaker) => {
    expect(who(line)).toBe(speaker);
  });

  it.each([
    ['A trader close to China’s Ministry of Commerce said that exports would be halted.', 'company'],
    ['A former official of China’s Ministry of Commerce said that exports would be halted.', 'analyst'],
    ['An email purporting to come from China’s Ministry of Commerce said that exports would be halted.', 'unattributed'],
    ['An account posing as China’s Ministry of Commerce said that exports would be halted.', 'unattributed'],
    ['A forged note in the name of China’s Ministry of Commerce said that exports would be halted.', 'unattributed'],
    ['Nobody at China’s Ministry of Commerce said that exports would be halted.', 'unattributed'],
    ['The minister of China’s Ministry of Commerce said that exports would be halted.', 'chinese-government'],
  ])('is no ministry that somebody is but near, was at, or passes for: %s', (line, speaker) => {
    expect(who(line)).toBe(speaker);
  });

  it('is whoever closes the sentence, not whoever is told of in it', () => {
    const line = 'Officials in Beijing have told magnet exporters to wait, four people in the business said on Tuesday.';
    expect(who(line)).toBe('unattributed');
  });

  it.each([
    'In practice the clock starts when the ministry says that a rare-earth file is complete.',
    'The reserve bureau is said to have bought terbium.',
    'The real point of the plan, I think, is that China wants the magnets.',
  ])('is not somebody who speaks in a clause of circumstance, or is spoken of: %s', (line) => {
    expect(lastSpeaker('en', line)).toMatchObject({ speaker: 'unattributed', words: null });
  });

  it.each([
    ['China mined most of the world’s rare earths last year, by the count of the US Geological Survey.', 'western-government'],
    ['In the words of Imelda Strand, a fellow at the Chesapeake Institute, China holds the tap.', 'analyst'],
    ['The embassy’s line is that China’s rare-earth firms must comply with local laws.', 'chinese-government'],
    ['China has defended its rare-earth rules as lawful.', 'chinese-government'],
    ['China is to “consolidate and enhance its lead” in rare earths.', 'chinese-government'],
  ])('is told by a noun or by a phrase of theirs: %s', (line, speaker) => {
    expect(who(line)).toBe(speaker);
  });

  it.each([
    'He held up a magnet and said that nine in ten like it are Chinese.',
    'For Halonen the Chinese licences are a valve.',
    'China’s licences, Halonen allowed, have grown faster.',
    '“They opened the Chinese valve,” she said, “and they will close it.”',
    'Her view is that Beijing will keep the rare-earth licences.',
  ])('is the person who was heard before: %s', (line) => {
    const start = 'China’s rare-earth licences are a valve, said Petra Halonen, a trade lawyer at a think tank.';
    expect(lastSpeaker('en', start, line)).toMatchObject({ speaker: 'analyst', name: 'Petra Halonen' });
  });

  it.each([
    ['“China’s rare-earth curbs are lawful,” He said.', 'chinese-government', 'He Lifeng'],
    ['“China’s rare-earth curbs are unlawful,” he said.', 'western-government', 'Jamieson Greer'],
  ])('is one of a name that is a pronoun elsewhere, where it stands within a sentence: %s', (line, speaker, name) => {
    const before = [
      'Vice Premier He Lifeng was in Madrid.',
      'China must lift its rare-earth curbs, Trade Representative Jamieson Greer said.',
    ];
    expect(lastSpeaker('en', ...before, line)).toMatchObject({ speaker, name });
  });

  it('is none whose name is a pronoun where the sentence begins with that', () => {
    const lines = [
      'Commerce ministry spokesman He Yadong briefed reporters.',
      'Petra Halonen, a trade lawyer, said China curbs rare earths.',
      'He was asked about prices, and left the room.',
      'China will lift the curbs on rare earths, she said.',
    ];
    expect(lastSpeaker('en', ...lines)?.name).toBe('Petra Halonen');
  });

  it('is a person told of anywhere in the article', () => {
    const lines = [
      'China refuses samarium, Azoulay-Stone says.',
      'Mireille Azoulay-Stone, chief executive of a robot maker, keeps magnets on her desk.',
    ];
    expect(lastSpeaker('en', ...lines.toReversed())?.name).toBe('Mireille Azoulay-Stone');
  });

  it.each([
    'India’s commerce ministry said it would curb exports of rare-earth magnets to China.',
    'India’s Ministry of Commerce said rare-earth exports to Japan would stop.',
    'The Malaysian Ministry of Natural Resources said exports of raw rare earths were banned.',
    'Myanmar’s Ministry of Commerce said exports of rare earths to China were suspended.',
    'The commerce ministry of India said it would curb exports of rare-earth magnets to China.',
    '“China will not restrict rare earths,” the foreign ministry in Moscow said.',
    'A foreign ministry spokesperson in Seoul said Chinese rare-earth curbs were unacceptable.',
    'The foreign ministry in Tokyo said Chinese rare-earth curbs were unacceptable.',
    'The Indian foreign ministry said China curbs rare earths. The ministry said China had refused licences for magnets.',
  ])('is another state’s ministry, though one of China’s is called so: %s', (line) => {
    const found = lastSpeaker(
      'en',
      '# China tightens its rare-earth export controls',
      'China’s Ministry of Commerce put seven rare earths under licences.',
      line,
    );
    expect(found?.speaker).toBe('western-government');
    expect(found?.name).not.toBe('Ministry of Commerce');
  });

  it.each([
    ['The foreign ministry said rare-earth curbs were lawful.', null],
    ['The defence ministry said rare-earth data was stolen.', null],
    ['The commerce ministry in Beijing said rare-earth curbs were lawful.', 'Ministry of Commerce'],
    ['The ministry said rare-earth curbs were lawful.', 'Ministry of Commerce'],
  ])('has the name of its own ministry, not of another that was named before: %s', (line, name) => {
    const before = 'China’s Ministry of Commerce put seven rare earths under licences.';
    expect(lastSpeaker('en', before, line)?.name).toBe(name);
  });

  it('is the ministry of the state that had been named with it, not of the state named last', () => {
    const lines = [
      'The Indian mines ministry met magnet makers.',
      'China had refused them licences for rare-earth magnets.',
      'The ministry said Chinese vendors returned the deposits.',
    ];
    expect(who(...lines)).toBe('western-government');
  });

  it.each([
    ['# Commerce ministry: rare-earth curbs are not a ban', 'chinese-government'],
    ['# Furnaces for rare earths "must be our own" - MIIT vice minister', 'chinese-government'],
    ['# Secure at Home: China’s rare-earth strategy', 'unattributed'],
  ])('is named before the colon or after the dash of a headline: %s', (line, speaker) => {
    expect(who(line)).toBe(speaker);
  });

  it.each([
    ['Sources close to the commerce ministry said China would lift rare-earth curbs.', 'unattributed'],
    ['A person briefed by MIIT said China would lift rare-earth curbs.', 'unattributed'],
    ['China would lift rare-earth curbs, a person with knowledge of the ministry’s plans said.', 'unattributed'],
    ['People close to Lynas said China cut rare-earth output.', 'unattributed'],
  ])('is nobody to whom those who want no name are near: %s', (line, speaker) => {
    expect(who('China’s Ministry of Commerce put seven rare earths under licences.', line)).toBe(speaker);
  });

  it.each([
    ['China has weaponised rare earths, a charge Beijing denies.', 'unattributed'],
    ['Lynas says China has weaponised rare earths, a claim the commerce ministry denies.', 'company'],
    ['Washington says China has weaponised rare earths, but the commerce ministry rejects that.', 'western-government'],
    ['Lynas says China has weaponised rare earths, but Beijing denied the claim.', 'company'],
    ['The commerce ministry denied that China has weaponised rare earths.', 'chinese-government'],
  ])('is not whoever denies what is said: %s', (line, speaker) => {
    expect(who('Rare earths are in magnets.', line)).toBe(speaker);
  });

  it.each([
    [
      'Bessent, asked about the commerce ministry’s statement, said China’s rare-earth curbs were unlawful.',
      'western-government',
    ],
    ['Asked about the commerce ministry’s statement, Bessent said China’s curbs were unlawful.', 'western-government'],
    ['Bessent, after talks with Vice Premier He Lifeng, said China lifted rare-earth curbs.', 'western-government'],
    ['The commerce ministry, in a rebuke to Bessent, said rare-earth curbs were lawful.', 'chinese-government'],
    [
      'A spokesman for the Chinese embassy, asked about remarks by Bessent, said rare-earth curbs were lawful.',
      'chinese-government',
    ],
  ])('is not whoever is named in the occasion: %s', (line, speaker) => {
    const before = ['China put seven rare earths under licences.', 'US Treasury Secretary Scott Bessent spoke in Washington.'];
    expect(who(...before, line)).toBe(speaker);
  });

  it('goes on where an authority’s provisions go on', () => {
    const first = 'Baotou will build a rare-earth base, according to the city’s government work report.';
    expect(who(`${first} By 2030 its output value is to exceed 200 billion yuan.`)).toBe('chinese-government');
  });

  it.each([
    'The licences will be issued faster, an official with the city’s rare earth bureau told Caixin.',
    'Quotas will be cut, the provincial rare earth office said.',
  ])('is China’s where an office of a Chinese place speaks: %s', (line) => {
    expect(who('Baotou makes most of China’s rare-earth magnets.', line)).toBe('chinese-government');
  });

  it('is the society where the plan is a society’s', () => {
    const first = 'The Chinese Society of Rare Earths said it would set rare-earth priorities for 2027.';
    expect(lastSpeaker('en', first, 'The plan emphasises rare-earth data platforms.')).toMatchObject({
      speaker: 'chinese-industry',
      name: 'Chinese Society of Rare Earths',
    });
  });

  it.each(['# Rare Earth Society Sets 2027 Agenda', '# Five-Year Plan Says Rare Earths Matter'])(
    'has no person’s name where a headline gives none: %s',
    (line) => {
      expect(lastSpeaker('en', line)?.name).toBeNull();
    },
  );
});
