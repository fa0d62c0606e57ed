import type { CellValue } from '../../register/fault';
import { plain } from '../../register/identity';
import { parseDay } from '../../register/parse-day';
import type { Target } from '../columns/target';

/** A cell that says two things, as the two cells it would be; null where it does not part. */
export type Split = readonly [CellValue, CellValue] | null;

/** The way to part a cell that goes into these two columns. */
export function splitFor(into: readonly Target[]): (text: string) => Split {
  const key = into.join();
  return ways[key] ?? (() => null);
}

const ways: Readonly<Record<string, (text: string) => Split>> = {
  'Resolutions.resolution,Resolutions.lead': splitMatter,
  'Resolutions.lead,Resolutions.support': splitUnits,
  'Audits.startDate,Audits.endDate': splitSpan,
  'Members.name,Members.title': splitPerson,
};

const LEAD = '(?:承辦|主辦|主責|權責|負責)(?:單位|機關|部門)?';

/** 「汰換防火牆（承辦單位：行政室）」, or the unit on a line of its own. */
function splitMatter(text: string): Split {
  const whole = text.trim();
  const labelled = new RegExp(
    `^([\\s\\S]+?)[\\s(（【\\[]*${LEAD}\\s*[:：]\\s*([^\\n()（）【】\\[\\]]+?)[)）】\\]]?[。.]?$`,
  ).exec(whole);
  const bracketed =
    /^([\s\S]+?)\s*[(（【[]([^()（）【】[\]]{2,12}(?:室|課|所|隊|館|處|科|組|會))[)）】\]]$/.exec(
      whole,
    );
  const lined = /^([\s\S]+)\n\s*([^\n]{2,12}(?:室|課|所|隊|館|處|科|組))\s*$/.exec(whole);
  const found = labelled ?? bracketed ?? lined;
  if (!found) return null;
  const matter = (found[1] ?? '').replace(/^案由\s*[:：]\s*/, '').replace(/[；;，,\s]+$/, '');
  return matter === '' ? null : [matter, (found[2] ?? '').trim()];
}

/** 「主責：行政室；協辦：政風室、主計室」, 「行政室（協辦：政風室）」, or two lines. */
function splitUnits(text: string): Split {
  const whole = text.trim();
  const found =
    /^(?:主(?:責|辦)(?:單位)?\s*[:：]\s*)?([\s\S]+?)[\s；;，,、(（/／]*協辦(?:單位)?\s*[:：]\s*([\s\S]*?)[)）]?$/.exec(
      whole,
    ) ?? /^([^\n/／]+)[\n/／]([^\n/／]+)$/.exec(whole);
  if (found) return [(found[1] ?? '').trim(), (found[2] ?? '').trim()];
  // One unit alone has nobody beside it.
  return /[\s；;，,、]/.test(whole)
    ? null
    : [whole.replace(/^主(?:責|辦)(?:單位)?\s*[:：]\s*/, ''), ''];
}

/** 「115/9/14~115/9/18」, 「115年9月14日至18日」, one day alone. */
function splitSpan(text: string): Split {
  const whole = plain(text).replace(/\s+/g, '');
  if (parseDay(whole).ok) return [whole, whole];
  for (const joiner of whole.matchAll(/[~～〜至到]|[-–—](?=\D*\d+[年/.])|起至/g)) {
    const start = whole.slice(0, joiner.index).replace(/起$/, '');
    const rest = whole
      .slice(joiner.index + joiner[0].length)
      .replace(/^至/, '')
      .replace(/止$/, '');
    const end = completed(start, rest);
    if (parseDay(start).ok && end !== null) return [start, end];
  }
  return null;
}

/** The end of a span with the year and month that only its start tells. */
function completed(start: string, rest: string): string | null {
  if (parseDay(rest).ok) return rest;
  for (let cut = start.length; cut > 0; cut--) {
    const whole = start.slice(0, cut) + rest;
    if (/[年月/.-]$/.test(start.slice(0, cut)) && parseDay(whole).ok) return whole;
  }
  return null;
}

/** 「王小明(主任)」 of the procedure's 附件二. */
function splitPerson(text: string): Split {
  const found =
    /^\s*([^\s()（）[\]]+(?:\s[^\s()（）[\]]+)*)\s*[(（[]\s*([^()（）[\]]+?)\s*[)）\]]\s*$/.exec(
      text,
    );
  // 「姓名(單位)」 and 「姓名(外部)」 tell people of one name apart: they are the name.
  if (!found || /^外部|[室課所隊館處科局]$/.test(found[2] ?? '')) return [text.trim(), ''];
  return [found[1] ?? '', found[2] ?? ''];
}
