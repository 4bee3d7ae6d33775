// Articles of many lengths, layouts and two languages, the same at every run.
import { oneOf, randomFrom } from './random.ts';

/** An article as it is served. */
export interface SoakArticle {
  readonly address: string;
  readonly title: string;
  /** The article alone, as a site that routes by script puts it into its page. */
  readonly body: string;
  /** Words that stand in it once. */
  readonly words: string;
}

const HOSTS = ['www.reuters.com', 'www.mining.com', 'www.caixinglobal.com'] as const;
const ENGLISH = {
  title: (n: number) => `China tightens rare earth rules, round ${n}`,
  lead: (n: number) =>
    `BEIJING - Dispatch number ${n} from the magnet trade says that China controls most refining of rare earths.`,
  sentences: [
    'The commerce ministry said exporters of dysprosium and terbium need a licence.',
    'China exported 5,577 tonnes of rare earth magnets in the month, customs data showed.',
    'Analysts believe that Beijing uses rare earths as leverage in trade talks.',
    'The quota could rise by 6 percent next year, according to two people at a state-owned producer.',
    '"China will continue to ease licensing for compliant civilian trade in rare earths," a spokesperson told reporters.',
    'Traders in Rotterdam said that neodymium oxide had become hard to find.',
    'The port was quiet in the morning, and rain fell until noon.',
  ],
} as const;
const CHINESE = {
  title: (n: number) => `中国加强稀土出口管制（第${n}期）`,
  lead: (n: number) => `北京消息，第${n}号稀土简报称，中国控制全球大部分稀土精炼产能。`,
  sentences: [
    '商务部表示，镝和铽的出口需要申请许可证。',
    '海关数据显示，当月稀土磁体出口5577吨。',
    '分析人士认为，中国将稀土作为贸易谈判的筹码。',
    '预计明年稀土开采配额将增长6%。',
    '当天上午港口很安静，雨一直下到中午。',
  ],
} as const;
const LAYOUTS: readonly ((heading: string, text: string) => string)[] = [
  (heading, text) => `<article>${heading}${text}</article>`,
  (heading, text) => `<div class="page"><div class="column">${heading}<div class="story-body">${text}</div></div></div>`,
  (heading, text) => `<main>${heading}<section>${text}</section><aside><p>Read also: the weather at sea.</p></aside></main>`,
];
/** Paragraphs, shortest to longest. */
const LENGTHS = [4, 8, 15, 30, 60] as const;

/** The article of this number. */
export function soakArticle(number: number): SoakArticle {
  const random = randomFrom(number * 7_919 + 1);
  const language = random() < 0.25 ? CHINESE : ENGLISH;
  const words = language.lead(number);
  const paragraphs = Array.from({ length: oneOf(LENGTHS, random) }, (_, at) => paragraph(at, language.sentences, random));
  const heading = `<h1>${language.title(number)}</h1>`;
  const text = `<p>${words}</p>${paragraphs.join('\n')}`;
  return {
    address: `https://${oneOf(HOSTS, random)}/soak/article-${number}`,
    title: language.title(number),
    body: oneOf(LAYOUTS, random)(heading, text),
    words,
  };
}

/** Begins with what the article is about: one that told of little but the weather would rightly be left alone. */
function paragraph(at: number, sentences: readonly string[], random: () => number): string {
  const subject = oneOf(sentences.slice(0, -1), random);
  const others = Array.from({ length: Math.floor(random() * 4) }, () => oneOf(sentences, random));
  return `<p>${[subject, ...others].join(' ')} <span>(${at + 1})</span></p>`;
}

/** The whole page of an article, with a link to where the reader goes next. */
export function pageOf({ title, body }: SoakArticle, next: string): string {
  return `<!doctype html><html><head><title>${title}</title></head><body><nav><a id="next" href="${next}">Next</a></nav>${body}</body></html>`;
}

/** A page that shows one article after the other by script, at addresses of their own. */
export function routedPage(articles: readonly SoakArticle[]): string {
  const routes = articles.map(({ address, title, body }) => ({ path: new URL(address).pathname, title, body }));
  const data = JSON.stringify(routes).replaceAll('<', '\\u003c');
  return `<!doctype html><html><head><title>Routes</title></head><body><nav><a id="next" href="#">Next</a></nav><div id="app"></div>
<script>
  const routes = ${data};
  let at = -1;
  function show() {
    at = (at + 1) % routes.length;
    history.pushState({}, '', routes[at].path);
    document.title = routes[at].title;
    document.getElementById('app').innerHTML = routes[at].body;
  }
  document.getElementById('next').addEventListener('click', (event) => { event.preventDefault(); show(); });
  show();
</script></body></html>`;
}
