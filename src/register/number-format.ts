/** What a cell's number format makes of the number in it, as people see it. */
export type ShownAs = 'number' | 'percent' | 'date';

/** Literal text of a format: quoted, escaped, a space as wide as a sign, a sign repeated, brackets. */
const LITERAL_OR_CODE = /("[^"]*"?|\\.|[_*].|\[[^\]]*\]?)|./gsu;

/**
 * How a format (en-US codes) shows a number: as a share of a hundred, as a date or time, or as a
 * number. A % that is quoted or escaped is a sign beside the number and changes nothing.
 */
export function shownAs(format: string, value: number): ShownAs {
  const section = sectionFor(format, value);
  if (/\[(h+|m+|s+)\]/i.test(section)) return 'date';
  const codes = section
    .replace(LITERAL_OR_CODE, (sign, literal?: string) => (literal === undefined ? sign : ''))
    .replace(/general/gi, '');
  if (codes.includes('%')) return 'percent';
  // E before a sign is an exponent, else a year of an era.
  return /[ymdhsgb]|e(?![+-])|aaa/i.test(codes) ? 'date' : 'number';
}

/** The section of a format that is used for a number: by its conditions, else by the number's sign. */
function sectionFor(format: string, value: number): string {
  const sections = sectionsOf(format);
  const [first = '', second, third] = sections;
  if (sections.some((section) => CONDITION.test(section))) {
    return sections.find((section) => holds(section, value)) ?? sections.at(-1) ?? '';
  }
  if (value < 0) return second ?? first;
  return value === 0 ? (third ?? first) : first;
}

function sectionsOf(format: string): string[] {
  const sections = [''];
  for (const [token] of format.matchAll(LITERAL_OR_CODE)) {
    if (token === ';') sections.push('');
    else sections[sections.length - 1] += token;
  }
  return sections;
}

const CONDITION = /\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\]/;

/** A section without a condition takes what the others leave. */
function holds(section: string, value: number): boolean {
  const condition = CONDITION.exec(section);
  if (!condition) return true;
  const limit = Number(condition[2]);
  switch (condition[1]) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '<>':
      return value !== limit;
    default:
      return value === limit;
  }
}
