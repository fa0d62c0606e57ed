/** The longest text with wildcards that Excel takes where something is looked for. */
const LONGEST = 255;

const ANY = '';

/** Characters that stand together, each by itself or `ANY` for one whatever it is. */
type Piece = readonly string[];

/**
 * What is looked for with `*` (any text), `?` (any character) and `~`, which takes the next one as
 * it is. Between stars the first place that fits is as good as any later one: so a text is gone
 * through once, however many stars there are, where a regular expression would try every way.
 */
export class Wildcard {
  private readonly pieces: readonly Piece[];
  private readonly isTooLong: boolean;

  constructor(
    pattern: string,
    private readonly matchCase = false,
  ) {
    this.pieces = piecesOf(this.folded(pattern));
    this.isTooLong = hasWildcard(pattern) && pattern.length > LONGEST;
  }

  /** How often each character of a text is looked at: a piece with `?` is tried in every place. */
  get looks(): number {
    return this.pieces.reduce((sum, piece) => sum + (piece.includes(ANY) ? piece.length : 1), 0);
  }

  /** The whole text fits. */
  fits(text: string): boolean {
    const shown = this.folded(text);
    const [first = [], ...others] = this.pieces;
    const last = others.pop();
    if (this.isTooLong) return false;
    const begun = endAt(shown, first, 0);
    if (!last) return begun === shown.length;
    if (begun === undefined) return false;
    const at = endOfAll(shown, others, begun);
    return at !== undefined && lastPlace(shown, last, at, true) !== undefined;
  }

  /** The first place that fits, from its first character to the one after it; as long as can be. */
  find(text: string, from = 0): { readonly start: number; readonly end: number } | undefined {
    const shown = this.folded(text);
    const [first = [], ...others] = this.pieces;
    const last = others.pop();
    const begun = this.isTooLong ? undefined : firstPlace(shown, first, from);
    if (!begun || !last) return begun;
    const at = endOfAll(shown, others, begun.end);
    const end = at === undefined ? undefined : lastPlace(shown, last, at, false)?.end;
    return end === undefined ? undefined : { start: begun.start, end };
  }

  /** Every place that fits replaced, one after the other. */
  replace(text: string, replacement: string): string {
    let done = '';
    let from = 0;
    while (from < text.length) {
      const found = this.find(text, from);
      if (!found || found.end === found.start) break;
      done += text.slice(from, found.start) + replacement;
      from = found.end;
    }
    return done + text.slice(from);
  }

  private folded(text: string): string {
    return this.matchCase ? text : folded(text);
  }
}

/** Without regard to case, every character in its place: some have more letters in the other case. */
function folded(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : [...text].map(foldedCharacter).join('');
  return same.replaceAll('ς', 'σ');
}

function foldedCharacter(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

function piecesOf(pattern: string): Piece[] {
  const pieces: string[][] = [[]];
  const characters = [...pattern];
  for (let i = 0; i < characters.length; i += 1) {
    const c = characters[i] ?? '';
    if (c === '*') pieces.push([]);
    else if (c === '~' && i + 1 < characters.length) pieces.at(-1)?.push(characters[++i] ?? '');
    else pieces.at(-1)?.push(c === '?' ? ANY : c);
  }
  return pieces;
}

/** Where the piece ends that begins here; undefined where it does not stand here. */
function endAt(text: string, piece: Piece, start: number): number | undefined {
  let at = start;
  for (const character of piece) {
    if (at >= text.length) return undefined;
    if (character === ANY) at += widthAt(text, at);
    else if (text.startsWith(character, at)) at += character.length;
    else return undefined;
  }
  return at;
}

/** A character beyond the first 65,536 is one, though it is kept as two. */
function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function firstPlace(text: string, piece: Piece, from: number) {
  const plain = piece.includes(ANY) ? undefined : piece.join('');
  if (plain !== undefined) {
    const start = text.indexOf(plain, from);
    return start < 0 ? undefined : { start, end: start + plain.length };
  }
  for (let start = from; start < text.length; start += widthAt(text, start)) {
    const end = endAt(text, piece, start);
    if (end !== undefined) return { start, end };
  }
  return undefined;
}

function endOfAll(text: string, pieces: readonly Piece[], from: number): number | undefined {
  let at: number | undefined = from;
  for (const piece of pieces) {
    at = firstPlace(text, piece, at)?.end;
    if (at === undefined) break;
  }
  return at;
}

/** The last place of the piece, `atEnd` only the one with which the text ends. */
function lastPlace(text: string, piece: Piece, from: number, atEnd: boolean) {
  const plain = piece.includes(ANY) ? undefined : piece.join('');
  if (plain !== undefined) {
    const start = atEnd ? text.length - plain.length : text.lastIndexOf(plain);
    return start >= from && text.startsWith(plain, start)
      ? { start, end: start + plain.length }
      : undefined;
  }
  const most = piece.reduce((length, character) => length + (character === ANY ? 2 : 1), 0) * 2;
  const least = atEnd ? Math.max(from, text.length - most) : from;
  for (let start = text.length; start >= least; start -= 1) {
    const end = endAt(text, piece, start);
    if (end !== undefined && (!atEnd || end === text.length)) return { start, end };
  }
  return undefined;
}

export function hasWildcard(pattern: string): boolean {
  return /[*?]/.test(pattern.replace(/~[\s\S]/g, ''));
}
