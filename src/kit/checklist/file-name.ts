const LONGEST_NAME = 60;

/** A name for a file that holds `markdown`: its heading, as far as every file system takes it. */
export function fileNameOf(markdown: string): string {
  const heading = /^#+\s*(.*)$/m.exec(markdown)?.[1] ?? '';
  const name = heading
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/g, '');
  return `${name === '' ? 'loupe' : name}.md`;
}
