/** Property names in small letters, to their values with escapes read. */
export type Declarations = ReadonlyMap<string, string>;

/** `color:red; mso-number-format:"\@"`. */
export function declarationsOf(css: string): Declarations {
  const found = new Map<string, string>();
  for (const [, name, value] of css.matchAll(DECLARATION)) {
    if (name !== undefined) found.set(name.toLowerCase(), readValue(value ?? ''));
  }
  return found;
}

/** The rules for single classes in style sheets of a page: Office writes its looks so. */
export function cssRules(sheets: readonly (string | null)[]): Map<string, Declarations> {
  const rules = new Map<string, Declarations>();
  for (const sheet of sheets) {
    const plain = (sheet ?? '').replace(/<!--|-->|\/\*[\s\S]*?(?:\*\/|$)/g, '');
    for (const [, name, body] of plain.matchAll(/\.([\w-]+)\s*\{([^{}]*)\}/g)) {
      if (name !== undefined) rules.set(name, declarationsOf(body ?? ''));
    }
  }
  return rules;
}

const DECLARATION =
  /(?<![\w-])([\w-]+)\s*:\s*((?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\\.|[^;"'\\])*)/g;

function readValue(text: string): string {
  const bare = text.trim().replace(/^(["'])([\s\S]*)\1$/, '$2');
  return bare.replace(/\\(?:([0-9a-f]{1,6})\s?|([\s\S]))/gi, (_, code?: string, sign?: string) =>
    code === undefined ? (sign ?? '') : String.fromCodePoint(parseInt(code, 16)),
  );
}
