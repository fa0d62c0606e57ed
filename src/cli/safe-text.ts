/**
 * What a terminal obeys instead of showing: C0 and C1 controls but tab and line feed, DEL, line and
 * paragraph separators, and the marks that turn the direction of text around.
 */
const CONTROL = /[^\P{Cc}\t\n]|[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** Text from cells and files, for a terminal: what it would obey is shown as a sign (␛) or by its number. */
export function safeText(text: string): string {
  return text.replace(CONTROL, (character) => {
    const code = character.charCodeAt(0);
    // The pictures of the C0 controls stand from U+2400 on.
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return `<U+${hex(code)}>`;
  });
}

/** JSON for a terminal or a program: the same characters as escapes, so that the values stay theirs. */
export function safeJson(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent) as string | undefined;
  return (text ?? '').replace(CONTROL, (character) => `\\u${hex(character.charCodeAt(0))}`);
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
