import type { XlsxPackage } from '../xlsx/package';

const THREADS = /threadedcomments\+xml$/i;
const NOTES = /spreadsheetml\.comments\+xml$/;
const ID = /\bid="(\{[0-9A-F-]{36}\})"/gi;

/** Copied comments get ids of their own, in the thread and in the note that stands for it. */
export function renewThreads(pkg: XlsxPackage, copies: readonly string[]): void {
  const known = new Set(
    pkg
      .names()
      .filter((name) => THREADS.test(pkg.contentTypes.of(name)))
      .flatMap((name) => idsIn(pkg.text(name))),
  );
  const threads = copies.filter((name) => THREADS.test(pkg.contentTypes.of(name)));
  const notes = copies.filter((name) => NOTES.test(pkg.contentTypes.of(name)));
  const fresh = new Map<string, string>();
  for (const id of threads.flatMap((name) => idsIn(pkg.text(name)))) {
    let next = id;
    while (known.has(next)) next = following(next);
    known.add(next);
    fresh.set(id, next);
  }
  if (fresh.size === 0) return;
  for (const name of [...threads, ...notes]) {
    const text = pkg
      .text(name)
      .replace(/\{[0-9A-F-]{36}\}/gi, (id) => fresh.get(id.toUpperCase()) ?? id);
    pkg.setBytes(name, pkg.contentTypes.of(name), new TextEncoder().encode(text));
  }
}

function idsIn(text: string): string[] {
  return [...text.matchAll(ID)].map(([, id = '']) => id.toUpperCase());
}

/** The same id, one more in its first eight digits. */
function following(id: string): string {
  const number = (parseInt(id.slice(1, 9), 16) + 1) % 0x1_0000_0000;
  return `{${number.toString(16).toUpperCase().padStart(8, '0')}${id.slice(9)}`;
}
