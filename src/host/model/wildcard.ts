/** `*` any text, `?` any character, `~` takes the next one as it is. */
export function wildcardSource(pattern: string): string {
  let source = '';
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    if (c === '~' && i + 1 < pattern.length) source += escape(pattern.charAt(++i));
    else source += c === '*' ? '[\\s\\S]*' : c === '?' ? '[\\s\\S]' : escape(c);
  }
  return source;
}

/** The whole text fits, without regard to case. */
export function wildcard(pattern: string): RegExp {
  return new RegExp(`^${wildcardSource(pattern)}$`, 'iu');
}

export function hasWildcard(pattern: string): boolean {
  return /[*?]/.test(pattern.replace(/~[\s\S]/g, ''));
}

/** A text that is to be found as it stands. */
export function withoutWildcards(text: string): string {
  return text.replace(/[*?~]/g, '~$&');
}

function escape(c: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(c) ? `\\${c}` : c;
}
