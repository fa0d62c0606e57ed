import { plain } from '../../register/identity';
import type { Indicator } from '../../register/register';

// Backwards and in order, those that end alike stand beside each other.
const backwards = new WeakMap<readonly Indicator[], readonly string[]>();

const turned = (text: string) => text.split('').reverse().join('');

/** The names that end with this one and are longer, each once; found without looking at all of them. */
export function namesEndingWith(name: string, indicators: readonly Indicator[]): string[] {
  let names = backwards.get(indicators);
  if (!names) {
    names = [...new Set(indicators.map((other) => turned(plain(other.name ?? ''))))].sort();
    backwards.set(indicators, names);
  }
  const wanted = turned(name);
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; names[at]?.startsWith(wanted) === true; at += 1) {
    const other = names[at] ?? '';
    if (other.length > wanted.length) found.push(turned(other));
  }
  return found;
}
