import { identity } from '../register/identity';
import type { Indicator } from '../register/register';

/** Whether a text names an indicator by its number or its name; a name of one letter names nothing. */
export function mentions(text: string | null, { indicatorId, name }: Indicator): boolean {
  const form = identity(text ?? '');
  return [indicatorId, name].some((word) => {
    const wanted = identity(word ?? '');
    return wanted.length > 1 && hasWord(form, wanted);
  });
}

/** K1 is not named by K10. */
function hasWord(text: string, word: string): boolean {
  const isPart = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && /[\da-z]/.test(a) && /[\da-z]/.test(b);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isPart(text[at - 1], word[0]) && !isPart(text[at + word.length], word.at(-1))) return true;
  }
  return false;
}
