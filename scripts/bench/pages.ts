// Pages to measure on, made anew each time from the same words.

const PLAIN = [
  'The council approved a plan for new bus lanes along the river after a long debate about parking and trees.',
  'Shopkeepers said the works would take customers away, while cyclists welcomed the wider path and the lights.',
  'A first stretch is to open in spring, and the town will publish figures on traffic every month.',
];

const ARTICLE = [
  'China’s Ministry of Commerce said on Thursday that exporters of dysprosium and terbium must apply for a licence.',
  'The country accounts for about 91 percent of refined rare earths, according to the International Energy Agency.',
  'Buyers in Europe compared offers and waited, and a dealer in Rotterdam called the mood calm.',
  'Analysts said Beijing may use the rules as leverage in talks, and could tighten them again within a year.',
  'The 15th Five-Year Plan calls for stronger control of rare earth separation technology and high-end magnets.',
  'The plant employs two hundred people and stands beside a canal that was dug in the nineteenth century.',
  'Magnet makers in Ningbo reported full order books and said shipments to Japan fell by a fifth in October.',
];

function paragraphs(sentences: readonly string[], words: number): string {
  let html = '';
  let count = 0;
  for (let i = 0; count < words; i += 3) {
    const text = [0, 1, 2].map((step) => sentences[(i + step) % sentences.length]).join(' ');
    count += text.split(' ').length;
    html += `<p>${text}</p>\n`;
  }
  return html;
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>
<header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header><main><article><h1>${title}</h1>
${body}</article></main><footer><p>All rights reserved.</p></footer></body></html>`;
}

/** A news page of about `bytes` bytes that is not about rare earths. */
export function plainPage(bytes: number): string {
  const words = Math.ceil(bytes / 6);
  return page('Council approves new bus lanes', paragraphs(PLAIN, words)).slice(0, bytes);
}

/** A rare-earth article of about `words` words, two claims in three sentences or so. */
export function articlePage(words: number): string {
  return page('China tightens rare earth export controls', paragraphs(ARTICLE, words));
}

/** The same article on a page whose markup does not say where it is, so that Readability is asked. */
export function unmarkedArticlePage(words: number): string {
  return articlePage(words)
    .replace('<main><article>', '<div class="wrap"><div class="text">')
    .replace('</article></main>', '</div></div>');
}
