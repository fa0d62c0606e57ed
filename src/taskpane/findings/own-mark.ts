import { keepHere, keptHere } from '../office/kept-here';

const OWN = 'own';
/** Where versions before kept the name itself. */
const NAME = 'me';

/**
 * Keeps which of the members one is without a name: a few digits that fit one of the names in
 * 成員 again, and say nothing to whoever does not have the workbook. '' forgets it.
 */
export function keepOwn(name: string): void {
  const [salt = 0] = crypto.getRandomValues(new Uint32Array(1));
  keepHere(OWN, name === '' ? '' : markOf(name, salt));
}

/** Which of these names was kept; '' for none of them. */
export function ownName(names: readonly string[]): string {
  const named = keptHere(NAME);
  if (named !== '') {
    keepHere(NAME, '');
    keepOwn(named);
  }
  const mark = keptHere(OWN);
  const salt = parseInt(mark, 36);
  return Number.isNaN(salt) ? '' : (names.find((name) => markOf(name, salt) === mark) ?? '');
}

/** The salt, and 32 bits of both (FNV-1a). */
function markOf(name: string, salt: number): string {
  const text = `${salt} ${name}`;
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return `${salt.toString(36)}-${sum.toString(36)}`;
}
