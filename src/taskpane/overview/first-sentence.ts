/**
 * What is wrong, of a message that goes on with what to do about it. A full stop within 「」 belongs to
 * somebody's words, not to the message: cut there, the sentence would lose its end.
 */
export function firstSentence(message: string): string {
  let depth = 0;
  for (let at = 0; at < message.length; at++) {
    const sign = message[at];
    if (sign === '「') depth += 1;
    else if (sign === '」') depth -= 1;
    else if (sign === '。' && depth <= 0) return message.slice(0, at);
  }
  // Somebody's words may have a bracket that nothing closes.
  return depth > 0 ? (message.split('。')[0] ?? '') : message;
}
