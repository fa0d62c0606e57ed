type Version = readonly [number, number, number];

/**
 * Whether a version of Node fits what a package's `engines` asks for: the forms of range that stand in the
 * lockfile. @throws Error for another one, so that it is looked at.
 */
export function fits(version: string, range: string): boolean {
  const given = versionOf(version);
  return range.split('||').some((alternative) => {
    const comparators = alternative.trim().replace(/([<>=^~])\s+/g, '$1');
    return comparators.split(/\s+/).every((one) => satisfies(given, one));
  });
}

function satisfies(given: Version, comparator: string): boolean {
  const [, sign, text] = /^(>=|<|\^|)(\d[\d.x*]*|\*|)$/.exec(comparator) ?? [];
  if (sign === undefined || text === undefined) throw new Error(`unknown range: ${comparator}`);
  const asked = versionOf(text);
  if (sign === '>=') return compare(given, asked) >= 0;
  if (sign === '<') return compare(given, asked) < 0;
  const named = text.split('.').filter((part) => /^\d+$/.test(part)).length;
  const isSame = (count: number) => asked.slice(0, count).every((part, at) => given[at] === part);
  if (sign === '^') return compare(given, asked) >= 0 && isSame(1);
  return isSame(named);
}

const compare = (one: Version, other: Version): number =>
  one[0] - other[0] || one[1] - other[1] || one[2] - other[2];

function versionOf(text: string): Version {
  const [major = 0, minor = 0, patch = 0] = text
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : 0));
  return [major, minor, patch];
}
