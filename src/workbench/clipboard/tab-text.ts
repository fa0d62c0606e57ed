/** Cells as programs give them to each other in text: tabs between columns, CRLF after each row. */
export function writeTabText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('');
}

/** Excel puts quotes around what would otherwise look like the end of a cell. */
function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) && /[\t\n\r]|^"/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** The rows of such a text; a quoted cell may hold tabs and line breaks. */
export function readTabText(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    rows.at(-1)?.push(cell);
    at = end;
    if (text[at] === '\t') {
      at += 1;
      if (at === text.length || text[at] === '\r' || text[at] === '\n') rows.at(-1)?.push('');
    }
    if (text[at] !== '\r' && text[at] !== '\n') continue;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (at < text.length) rows.push([]);
  }
  return rows.map((row) => (row.length === 0 ? [''] : row));
}

interface Read {
  readonly cell: string;
  readonly end: number;
}

function plainCell(text: string, from: number): Read {
  let end = from;
  while (end < text.length && !'\t\r\n'.includes(text[end] ?? '')) end += 1;
  return { cell: text.slice(from, end), end };
}

/** A quote that nothing ends is a quote that was typed. */
function quotedCell(text: string, from: number): Read {
  let cell = '';
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') {
      cell += text[at] ?? '';
    } else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else {
      const isEnd = at + 1 === text.length || '\t\r\n'.includes(text[at + 1] ?? '');
      return isEnd ? { cell: cell.replaceAll('\r\n', '\n'), end: at + 1 } : plainCell(text, from);
    }
  }
  return plainCell(text, from);
}
