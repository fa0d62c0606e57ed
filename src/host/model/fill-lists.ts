/** Lists that Excel of Taiwan goes on with by itself. */
const LISTS: readonly (readonly string[])[] = [
  [...'日一二三四五六'].map((day) => `星期${day}`),
  [...'日一二三四五六'].map((day) => `週${day}`),
  ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map((n) => `${n}月`),
  [...'一二三四'].map((quarter) => `第${quarter}季`),
  [...'甲乙丙丁戊己庚辛壬癸'],
  [...'子丑寅卯辰巳午未申酉戌亥'],
  ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  'January February March April May June July August September October November December'.split(
    ' ',
  ),
];

/** What stands `k` places after the first of these texts; undefined when they are of no list. */
export function listSeries(texts: readonly string[]): ((k: number) => string) | undefined {
  for (const list of LISTS) {
    const places = texts.map((text) => list.indexOf(text));
    const [first = -1, second] = places;
    if (places.includes(-1)) continue;
    const step = second === undefined ? 1 : mod(second - first, list.length);
    const isEven = places.every((place, k) => place === mod(first + k * step, list.length));
    if (!isEven) return undefined;
    return (k) => list[mod(first + k * step, list.length)] ?? '';
  }
  return undefined;
}

function mod(a: number, n: number): number {
  return ((a % n) + n) % n;
}
