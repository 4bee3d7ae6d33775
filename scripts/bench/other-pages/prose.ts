// What pages that are not about rare earths say, in several languages.
import { type Chance, chanceFrom } from '../../bench-anchor/random.ts';

const SENTENCES = {
  en: [
    'The council approved a plan for new bus lanes along the river after a long debate about parking and trees.',
    'Shopkeepers said the works would take customers away, while cyclists welcomed the wider path and the lights.',
    'A first stretch is to open in spring, and the town will publish figures on traffic every month.',
    'The orchestra opened its season with a symphony that had not been played in the hall since 1962.',
    'Nurses at two hospitals voted for a strike of one day, the first in eleven years, over shifts at night.',
    'The goalkeeper, who had been doubtful all week with a sore shoulder, saved two penalties in extra time.',
    'Shares of the airline rose 4.2 percent after it said that bookings for the summer were ahead of last year.',
    'Researchers counted 1,340 nests on the cliffs, a third more than in the last survey, and credited the new fence.',
  ],
  de: [
    'Der Stadtrat hat nach langer Debatte neue Busspuren entlang des Flusses beschlossen, obwohl Parkplätze wegfallen.',
    'Händler fürchten um ihre Kundschaft, während Radfahrer den breiteren Weg und die neuen Laternen begrüßen.',
    'Ein erster Abschnitt soll im Frühjahr freigegeben werden; die Verwaltung will monatlich Zahlen vorlegen.',
    'Das Orchester eröffnete die Spielzeit mit einer Sinfonie, die seit 1962 nicht mehr im Haus zu hören war.',
    'Die Pflegekräfte zweier Kliniken stimmten für einen eintägigen Warnstreik gegen die Nachtdienste.',
  ],
  zh: [
    '市议会在长时间辩论后通过了沿河新建公交专用道的方案，停车位和树木的去留曾引起争议。',
    '店主们担心施工会带走顾客，骑车上班的人则欢迎更宽的道路和新装的路灯。',
    '第一段计划于春季开通，市政府将每月公布车流量数据。',
    '乐团以一部自1962年以来未在该厅上演的交响曲揭开了演出季的帷幕。',
    '两家医院的护士投票决定罢工一天，这是十一年来的首次，原因是夜班安排。',
  ],
  ja: [
    '市議会は、駐車場と街路樹をめぐる長い議論の末、川沿いに新しいバス専用レーンを設ける計画を可決した。',
    '商店主は工事で客足が遠のくと話し、自転車で通う人々は広い道と新しい街灯を歓迎した。',
    '最初の区間は春に開通する予定で、市は毎月、交通量の数字を公表するという。',
    '交響楽団は、1962年以来このホールで演奏されていなかった作品で今季の幕を開けた。',
  ],
  ar: [
    'وافق مجلس المدينة على خطة لإنشاء مسارات جديدة للحافلات على طول النهر بعد نقاش طويل حول مواقف السيارات والأشجار.',
    'وقال أصحاب المتاجر إن الأعمال ستبعد الزبائن، بينما رحب راكبو الدراجات بالطريق الأوسع والإنارة الجديدة.',
    'ومن المقرر أن يفتتح الجزء الأول في الربيع، وستنشر البلدية أرقاما عن حركة المرور كل شهر.',
    'وافتتحت الأوركسترا موسمها بسيمفونية لم تعزف في القاعة منذ عام 1962.',
  ],
  lookalike: [
    'Rare earthquakes shook the valley, and earthy, rarely seen clay pots from the dig were earthed up again overnight.',
    'The rare-book dealer down in Earthsea Lane called the find a rarity, and the earthenware a down-to-earth bargain.',
    'Praise and odium came in equal parts for the museum, whose terrace holds a rare, earth-toned mosaic.',
    'A magnetic speaker, she warned that rarefied debates about earthworks bore the public.',
  ],
} as const;

/** What can be written. */
export type Tongue = keyof typeof SENTENCES;

/** Paragraphs of three sentences, of about `length` UTF-16 units of HTML in all; the same ones for the same seed. */
export function paragraphs(tongue: Tongue, length: number, seed = 1): string {
  const chance = chanceFrom(seed);
  const parts: string[] = [];
  for (let written = 0; written < length; ) {
    const paragraph = `<p>${[0, 1, 2].map(() => sentence(tongue, chance)).join(' ')}</p>\n`;
    parts.push(paragraph);
    written += paragraph.length;
  }
  return parts.join('');
}

/** A sentence. */
export function sentence(tongue: Tongue, chance: Chance): string {
  return chance.pick<string>(SENTENCES[tongue]);
}

/** A document of a title, what stands in its head, and its body. */
export function documentOf(
  body: string,
  { title = 'Council approves new bus lanes', head = '', html = 'lang="en"' } = {},
): string {
  return `<!doctype html><html ${html}><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>
${body}</body></html>`;
}

/** An article in the middle of a page as sites make them. */
export function article(content: string, title = 'Council approves new bus lanes'): string {
  return `<header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header><main><article><h1>${title}</h1>
${content}</article></main><footer><p>All rights reserved.</p></footer>`;
}
