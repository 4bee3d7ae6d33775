import { describe, expect, it } from 'vitest';
import { speakerOf } from './attributed.ts';

const HEARING = [
  '# Subcommittee on trade: who holds the pen on rare earths?',
  'THE CHAIRWOMAN: We are joined by Assistant Secretary Thaddeus Brill, Ms. Ingrid Castellanos of Pioneer Actuation, and Professor Samir Haddad-Lowe.',
  'MR. BRILL: China has issued general licenses for rare earths. We regard Beijing as being in compliance.',
  'THE CHAIRWOMAN: And the spirit?',
  'MS. CASTELLANOS: The Chinese form asks me where every magnet ends up.',
  'THE CHAIRWOMAN: Professor?',
  'PROF. HADDAD-LOWE: Delay is often overload in that ministry.',
  'MR. BRILL: China keeps its word on rare earths, so far.',
  'MS. CASTELLANOS: I have had no Chinese samarium since June.',
];

describe('who speaks in a transcript', () => {
  it.each([
    ['in compliance', 'western-government', 'Thaddeus Brill'],
    ['where every magnet', 'company', 'Ms. Ingrid Castellanos'],
    ['often overload', 'analyst', 'Professor Samir Haddad-Lowe'],
  ])('is whoever has the floor, as the chair introduced them: %s', (words, speaker, name) => {
    expect(speakerOf(words, HEARING, 'en')).toMatchObject({ speaker, name });
  });

  it('is nobody where somebody asks', () => {
    expect(speakerOf('And the spirit?', HEARING, 'en')).toMatchObject({ speaker: 'unattributed', words: null });
  });

  it('is told by labels in the middle of a paragraph', () => {
    const lines = [
      '# Results call of a Chinese magnet maker',
      'Participants: Ms. Rong Xiaoye, Chief Executive.',
      'Operator: Good morning. Rong Xiaoye: We shipped 14,300 tons of magnets.',
      'Jasper Ho: How about licences? Rong Xiaoye: We hold five general licences.',
      'Jasper Ho: And Mexico? Rong Xiaoye: Sintering stays in China.',
    ];
    expect(speakerOf('Sintering stays', lines, 'en')).toMatchObject({ speaker: 'chinese-industry' });
  });

  it('is the ministry below the questions of a ministry’s own interview', () => {
    const lines = [
      '# Responsible comrade of the ministry answers reporters’ questions on rare earths',
      '## Q1: What is the background?',
      'Answer: Rare earths are a strategic resource.',
      '## Q2: Who must report?',
      'Magnet plants are not included for now.',
      '## Q3: What comes next?',
      'Imported ore will need a code.',
      '## Translators’ notes',
      'The word means national gate.',
    ];
    expect(speakerOf('not included', lines, 'en')?.speaker).toBe('chinese-government');
    expect(speakerOf('national gate', lines, 'en')?.speaker).toBe('unattributed');
  });
});

describe('who speaks in an interview without labels', () => {
  const questions = [
    'Why does purity matter?',
    'Because the Chinese standard does not count oxygen.',
    'Was that pushed through?',
    'They won because they had done the work.',
    'Are you alarmed?',
    'At some point it became a policy.',
    'What comes next?',
    'The next batch will be on footprints.',
  ];

  it('is whoever is introduced before the first question', () => {
    const lines = ['# Conversation: the chemist Emmeline Birk on standards', 'Emmeline Birk is a chemist.', ...questions];
    expect(speakerOf('became a policy', lines, 'en')?.speaker).toBe('analyst');
  });

  it('is nobody in an explainer that asks its questions itself', () => {
    const lines = ['# China’s rare-earth standards explained', 'The committee met in Ganzhou.', ...questions];
    expect(speakerOf('became a policy', lines, 'en')?.speaker).toBe('unattributed');
  });
});
