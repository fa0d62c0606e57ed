import { dateFromSerial, tokenize } from 'numfmt';
import { chineseDigits, chineseNumber } from './chinese-number';

// What no formatting library prints as Excel does in Taiwan: the ROC calendar (ECMA-376 Part 1,
// 18.8.31: e, g), 週三 for aaa, 上午/下午, and Chinese numerals in dates.
const SPECIAL = /\[\$-|aaa|上午\/下午|\[dbnum1\]/i;

interface Code {
  readonly code: string;
  readonly locale: 'en' | 'zh-TW';
}

/** `code` with every part that depends on Taiwan's calendar written out as text for `serial`. */
export function taiwanFormat(code: string, serial: number): Code {
  if (!SPECIAL.test(code)) return { code, locale: 'en' };
  // Plain AM/PM, mmm and dddd are English in Excel in Taiwan too; only these words ask for Chinese.
  const halves = code.includes('上午/下午');
  const rest = halves ? code.replaceAll('上午/下午', 'AM/PM') : code;
  const locale = halves ? 'zh-TW' : 'en';
  if (serial < 0 || serial >= 2958466) return { code: rest, locale };
  const [year, month, day] = dateFromSerial(serial);
  const weekday = (Math.floor(serial) + 6) % 7;

  let isTaiwan = false;
  let isChinese = false;
  const { tokens, hasTime } = takenApart(rest);
  const parts = tokens.map(({ type, value, raw }) => {
    const text = String(value).toLowerCase();
    if (type === 'LOCALE') {
      isTaiwan = isTaiwanTag(text);
      return raw;
    }
    if (type === 'DBNUM') {
      isChinese = raw.toLowerCase() === '[dbnum1]';
      return raw;
    }
    if (type === 'BREAK') {
      isTaiwan = false;
      isChinese = false;
      return raw;
    }
    if (type !== 'DATETIME') return raw;
    if (/^a{3,}$/.test(text)) {
      return literal((text.length === 3 ? '週' : '星期') + '日一二三四五六'.charAt(weekday));
    }
    const isRoc = isTaiwan && year >= 1912;
    if (isRoc && /^g+$/.test(text)) return literal(text.length >= 3 ? '中華民國' : '民國');
    if (isRoc && /^e+$/.test(text)) {
      const roc = year - 1911;
      if (isChinese) return literal(chineseNumber(roc));
      return literal(String(roc).padStart(text.length, '0'));
    }
    if (isChinese && /^(yyyy|e+)$/.test(text)) return literal(chineseDigits(year));
    if (isChinese && !hasTime && /^mm?$/.test(text)) return literal(chineseNumber(month));
    if (isChinese && /^dd?$/.test(text)) return literal(chineseNumber(day));
    return raw;
  });
  return { code: parts.join(''), locale };
}

interface TakenApart {
  readonly tokens: ReturnType<typeof tokenize>;
  readonly hasTime: boolean;
}

/** More codes than a workbook has, and few enough to be kept. */
const MOST_CODES = 1_000;
const known = new Map<string, TakenApart>();

/** A column of dates has one code, and taking it apart takes longer than showing the day. */
function takenApart(code: string): TakenApart {
  const before = known.get(code);
  if (before) return before;
  const tokens = tokenize(code);
  const hasTime = tokens.some(
    ({ type, value }) => type === 'DATETIME' && /^[hs]/i.test(String(value)),
  );
  if (known.size >= MOST_CODES) known.clear();
  const own = { tokens, hasTime };
  known.set(code, own);
  return own;
}

/** `[$-404]`, `[$-zh-TW]`, and with a numeral or calendar before the language: `[$-1030404]`. */
function isTaiwanTag(value: string): boolean {
  const tag = value.replace(/^-/, '').replace(/,.*/s, '');
  return tag === 'zh-tw' || (/^[0-9a-f]+$/.test(tag) && (parseInt(tag, 16) & 0xffff) === 0x404);
}

function literal(text: string): string {
  return `"${text}"`;
}
