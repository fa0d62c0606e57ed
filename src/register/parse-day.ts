import type { Day } from './day';
import { addDays, dayOf, rocTextWithWeekday } from './day';
import { plain, plainHyphens } from './identity';

export type ParsedDay =
  | {
      readonly ok: true;
      readonly day: Day;
      /** The time of day behind the date, as written: it is not part of the day. */
      readonly time?: string;
      /** The time is given with its zone: the day is the one it is in Taipei. */
      readonly zoned?: true;
    }
  | { readonly ok: false; readonly code: DayFault };

export type DayFault =
  /** Not written as a date. */
  | 'notDate'
  /** Written as a date, of a day that does not exist. */
  | 'impossibleDate'
  /** Could be more than one day. */
  | 'ambiguousDate'
  /** The weekday behind it is not that day's. */
  | 'weekdayDiffers';

const notDate: ParsedDay = { ok: false, code: 'notDate' };
const impossible: ParsedDay = { ok: false, code: 'impossibleDate' };
const ambiguous: ParsedDay = { ok: false, code: 'ambiguousDate' };

const NUMERAL = '[0-9〇○零一二三四五六七八九十百廿卅元]';
const HALF_DAY = '(?:上午|中午|下午|早上|晚上|凌晨|清晨|傍晚|am|pm|a\\.m\\.|p\\.m\\.)';
const CLOCK = `(\\d{1,2}):(\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?`;
const ZONE = '(z|utc|gmt|(?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?)';
/** A time of day at the end of a date, with the zone of it where that is said. */
const TIME = new RegExp(
  `(?<![t ,])[t ,]*(?:${HALF_DAY} *)?(?<![\\d/.-])(?:\\d{1,2}:\\d{2} *[-~至到] *)?${CLOCK} *(?:${HALF_DAY} *)?(?:${ZONE}(?: *\\([^()]*\\))?)?$` +
    `|(?<![t ,])[t ,]*(?:${HALF_DAY} *)?(?<!\\d)${NUMERAL}{1,3} *[時点點](?:整|半|正|(?: *${NUMERAL}{1,3} *分(?: *${NUMERAL}{1,3} *秒)?)?)(?:許|前)?$` +
    `|(?<![ ,])[ ,]*${HALF_DAY}$`,
);
const WEEKDAY = '(?:星期|週|周|禮拜)([日天一二三四五六])';
const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const MONTH = `(${MONTHS})(?:[a-z]*\\.?)`;
const ENGLISH_DAYS = 'sun|mon|tue|wed|thu|fri|sat';
const ERA = '(民國|中華民國|民|r\\.?o\\.?c\\.?|西元|公元)';

/**
 * A date as people and programs write it (domain: Dates): 115/3/1, 115.3.1, 115-03-01, 1150301,
 * 115年3月1日 in digits or 國字, an era before it, 2026/3/1, 2026-03-01, Sep 14, 2026. Any dash or dot,
 * stray spaces, a right weekday and a closing full stop are tolerated; a time of day is dropped and
 * told; one with a zone gives its day in Taipei. Four digits are a Gregorian year, three a 民國 year.
 */
export function parseDay(text: string): ParsedDay {
  const whole = plainHyphens(plain(text)).trim().replace(/^'/, '');
  // A cell of prose is no date, and the patterns are not meant for it.
  if (whole.length > 80) return notDate;
  const cased = whole
    .replace(/(?<![ap]\.m)(?<!(?<![ap]\.m)[。.,、;])[。.,、;]+$/i, '')
    .replace(/\s+/g, ' ');
  const form = cased.toLowerCase();
  const compact = /^(\d{4})(\d{2})(\d{2})t(\d{2})(\d{2})(\d{2})?(z|[+-]\d{2}:?\d{2})?$/.exec(form);
  const spread = compact
    ? `${compact.slice(1, 4).join('-')}t${compact.slice(4, 6).join(':')}${compact[7] ?? ''}`
    : form;
  const time = timeOf(spread);
  if (time === null) return notDate;
  const { rest, weekday } = weekdayOf(spread.slice(0, spread.length - time.length));
  const parsed = parseBody(rest);
  if (!parsed.ok) return parsed;
  if (weekday !== '' && !rocTextWithWeekday(parsed.day).endsWith(`星期${weekday}）`)) {
    return { ok: false, code: 'weekdayDiffers' };
  }
  if (time.length === 0) return parsed;
  const day = time.offset === null ? parsed.day : taipeiDay(parsed.day, time.minutes - time.offset);
  const written = compact ? time.text : cased.slice(cased.length - time.length);
  return {
    ok: true,
    day,
    time: written.replace(/^[t ,]+/i, ''),
    ...(time.offset !== null && { zoned: true as const }),
  };
}

interface Time {
  readonly text: string;
  readonly length: number;
  /** Since midnight; 0 where it is not told in digits. */
  readonly minutes: number;
  /** Minutes east of Greenwich; null without a zone. */
  readonly offset: number | null;
}

/** The time of day at the end; of no length where there is none, null where there is no such time. */
function timeOf(form: string): Time | null {
  const found = TIME.exec(form);
  if (!found) return { text: '', length: 0, minutes: 0, offset: null };
  const [text, hours = '0', minutes = '0', zone] = found;
  if (Number(hours) > 24 || Number(minutes) > 59) return null;
  const afternoon = /pm|p\.m\.|下午|晚上|傍晚/.test(text) && Number(hours) < 12;
  const sinceMidnight = (Number(hours) + (afternoon ? 12 : 0)) * 60 + Number(minutes);
  const east = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone ?? '');
  const offset = east
    ? (east[1] === '-' ? -1 : 1) * (Number(east[2]) * 60 + Number(east[3] ?? 0))
    : 0;
  return {
    text,
    length: text.length,
    minutes: sinceMidnight,
    offset: zone === undefined ? null : offset,
  };
}

/** A weekday behind the date or before it, taken off: 日 to 六, '' where there is none. */
function weekdayOf(form: string): { readonly rest: string; readonly weekday: string } {
  const plainForm = form.trim();
  const english = new RegExp(`^(${ENGLISH_DAYS})[a-z]*[,.]? +`).exec(plainForm);
  if (english) {
    const at = ENGLISH_DAYS.split('|').indexOf(english[1] ?? '');
    return { rest: plainForm.slice(english[0].length), weekday: '日一二三四五六'.charAt(at) };
  }
  const found =
    new RegExp(`(?<! ) *[([] *(?:(?:星期|週|周|禮拜) *)?([日天一二三四五六]) *[)\\]]$`).exec(
      plainForm,
    ) ??
    new RegExp(`(?<![ ,])[ ,]*${WEEKDAY}$`).exec(plainForm) ??
    new RegExp(`^${WEEKDAY}[ ,]*`).exec(plainForm);
  const weekday = (found?.[1] ?? '').replace('天', '日');
  return { rest: found ? plainForm.replace(found[0], '') : plainForm, weekday };
}

function taipeiDay(day: Day, utcMinutes: number): Day {
  return addDays(day, Math.floor((utcMinutes + 8 * 60) / (24 * 60)));
}

function parseBody(written: string): ParsedDay {
  const english = englishDate(written);
  if (english) return english;
  // 115 3 1: only here do spaces part the numbers.
  const body = written.replace(/^(\d{3,4}) (\d{1,2}) (\d{1,2})$/, '$1/$2/$3').replace(/\s+/g, '');
  const digits = new RegExp(`^${ERA}?(\\d{3}|\\d{4})(\\d{2})(\\d{2})$`).exec(body);
  if (digits) return parseYear(digits[1] ?? '', digits[2] ?? '', digits[3] ?? '', digits[4] ?? '');
  const parts =
    new RegExp(`^${ERA}?(\\d{1,4})([/.·\\\\⁄∕╱-])(\\d{1,2})\\3(\\d{1,2})$`).exec(body) ??
    new RegExp(`^${ERA}?(${NUMERAL}+)(年)(${NUMERAL}+)月(${NUMERAL}+)[日號]?$`).exec(body);
  if (parts) {
    const [, era = '', year = '', , month = '', date = ''] = parts;
    return parseYear(era, numeral(year), numeral(month), numeral(date));
  }
  // 3/1/2026 or 990301: which part is the year, or which calendar, is not to be told.
  return /^\d{1,2}([/.-])\d{1,2}\1\d{2,4}$|^\d{6}$/.test(body) ? ambiguous : notDate;
}

/** Sep 14, 2026; 14-Sep-2026; 2026 September 14. With two digits of the year it is not to be told. */
function englishDate(body: string): ParsedDay | null {
  const part = '(\\d{1,4})(?:st|nd|rd|th)?';
  const gap = '[ ,/-]+';
  const [, first = '', month = '', second = ''] =
    new RegExp(`^${part}${gap}${MONTH}${gap}${part}$`).exec(body) ?? [];
  const [, ahead = '', date = '', year = ''] =
    new RegExp(`^${MONTH}${gap}${part}${gap}${part}$`).exec(body) ?? [];
  const name = month === '' ? ahead : month;
  if (name === '') return null;
  const number = String(MONTHS.split('|').indexOf(name) + 1);
  if (ahead !== '') return year.length === 4 ? found(year, number, date) : ambiguous;
  if (first.length === 4) return found(first, number, second);
  return second.length === 4 ? found(second, number, first) : ambiguous;
}

/** Digits of a number in 國字 (一一五, 一百一十五, 廿, 元年); digits stay. */
function numeral(text: string): string {
  if (/^\d+$/.test(text)) return text;
  const plainForm = text.replace(/元/, '一').replace(/廿/g, '二十').replace(/卅/g, '三十');
  const digit = (char: string) =>
    String('〇一二三四五六七八九'.indexOf(char.replace(/[零○]/, '〇')));
  if (!/[十百]/.test(plainForm)) return plainForm.replace(/[^\d]/g, digit);
  const [, hundreds = '', tens, ones = ''] =
    /^(?:([一二三四五六七八九])百[零〇○]?)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/.exec(
      plainForm,
    ) ?? [];
  if (hundreds + ones === '' && tens === undefined) return '';
  const value = (char: string) => (char === '' ? 0 : Number(digit(char)));
  const ten = tens === undefined ? 0 : tens === '' ? 1 : value(tens);
  return String(value(hundreds) * 100 + ten * 10 + value(ones));
}

function parseYear(era: string, year: string, month: string, date: string): ParsedDay {
  if (year === '' || month === '' || date === '') return notDate;
  const gregorian = era === '西元' || era === '公元';
  if (gregorian || (era === '' && year.length === 4)) {
    return year.length === 4 ? found(year, month, date) : ambiguous;
  }
  if (year.length === 4 || (era === '' && year.length < 3)) return ambiguous;
  return Number(year) === 0 ? impossible : found(String(Number(year) + 1911), month, date);
}

/** Excel knows no day before 1900: 0115/3/1 is a day, but none that a cell could hold. */
function found(year: string, month: string, date: string): ParsedDay {
  const day = dayOf(Number(year), Number(month), Number(date));
  return day === null ? impossible : { ok: true, day };
}
