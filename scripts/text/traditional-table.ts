import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js/t2cn';
import { ROOT } from '../bootstrap/places.mjs';

/** First and last row of GB 2312's level 1, its 3,755 commonest characters; a row has 94 places. */
const ROWS = { first: 16, last: 55, places: 94 } as const;
/** Where a row or a place of GB 2312 begins in its encoding. */
const OFFSET = 0xa0;

/** The Unicode block of unified ideographs. */
const HAN = { first: 0x4e00, last: 0x9fff } as const;

function commonCharacters(): ReadonlySet<string> {
  const decoder = new TextDecoder('gb2312');
  const found = new Set<string>();
  for (let row = ROWS.first; row <= ROWS.last; row++) {
    for (let place = 1; place <= ROWS.places; place++) found.add(decoder.decode(new Uint8Array([row + OFFSET, place + OFFSET])));
  }
  return found;
}

/** The characters of Loupe's own Chinese tables: the elements' names are none of the commonest. */
function ownCharacters(): ReadonlySet<string> {
  const files = ['claim', 'text'].flatMap((room) => {
    const folder = join(ROOT, 'src/core', room, 'data');
    return readdirSync(folder)
      .filter((file) => file.endsWith('.zh.json'))
      .map((file) => join(folder, file));
  });
  return new Set(files.flatMap((file) => [...readFileSync(file, 'utf8')]));
}

/**
 * The traditional characters whose simplified form is one of the commonest or stands in a table of Loupe's, in the order of
 * their code points, and those forms: two strings of one length. A character that is itself among the commonest ("乾") is left
 * as it is. By OpenCC's tables.
 */
function traditionalTable(): { readonly traditional: string; readonly simplified: string } {
  const simplify = Converter({ from: 't', to: 'cn' });
  const common = commonCharacters();
  const known = new Set([...common, ...ownCharacters()]);
  let traditional = '';
  let simplified = '';
  for (let code = HAN.first; code <= HAN.last; code++) {
    const written = String.fromCharCode(code);
    const form = simplify(written);
    if (form === written || !known.has(form) || common.has(written)) continue;
    traditional += written;
    simplified += form;
  }
  return { traditional, simplified };
}

/** The table as it stands in its file. */
export function tableText(): string {
  return `${JSON.stringify(traditionalTable(), null, 2)}\n`;
}
