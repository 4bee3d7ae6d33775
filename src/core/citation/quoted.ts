/** `text` in double quotation marks, those within it made single. */
export function quoted(text: string): string {
  let isOpen = false;
  const inner = text
    .replace(/[“”„«»]/g, (sign) => (sign === '“' || sign === '„' || sign === '«' ? '‘' : '’'))
    .replace(/"/g, () => {
      isOpen = !isOpen;
      return isOpen ? '‘' : '’';
    });
  return `“${inner}”`;
}

/** `text` with a full stop, unless it ends a sentence already. */
export function stopped(text: string): string {
  return /[.?!。？！…]["”’]?$/u.test(text) ? text : `${text}.`;
}
