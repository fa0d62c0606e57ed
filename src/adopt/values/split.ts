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

/** 「汰換防火牆（承辦單位：行政室）」, or the unit on a line of its own. */
function splitMatter(text: string): Split {
  const whole = text.trim();
  const found = labelled(whole) ?? bracketed(whole) ?? onItsLine(whole);
  if (!found) return null;
  const matter = withoutEnd(found[0].replace(/^案由\s*[:：]\s*/, ''), /[；;，,\s]/);
  return matter === '' ? null : [matter, found[1].trim()];
}

type Two = readonly [string, string];

const LEAD = /(?:承辦|主辦|主責|權責|負責)(?:單位|機關|部門)?\s*[:：]/g;
const BRACKET = /[()（）【】[\]]/;

/** The unit stands behind the first label that no bracket and no line break parts from the end. */
function labelled(whole: string): Two | null {
  const end = whole.length - (/[)）】\]]?[。.]?$/.exec(whole)?.[0].length ?? 0);
  let from = end;
  while (from > 0 && !isApart(whole.charAt(from - 1))) from -= 1;
  // Between the label and the unit there may be spaces, and line breaks.
  const behind = whole.slice(0, from).trimEnd().length;
  for (const label of whole.slice(0, end).matchAll(LEAD)) {
    const at = label.index + label[0].length;
    if (at < behind || at >= end || label.index === 0) continue;
    const matter = withoutEnd(whole.slice(0, label.index), /[\s(（【[]/);
    return [matter || whole.charAt(0), whole.slice(at, end)];
  }
  return null;
}

const isApart = (letter: string) => letter === '\n' || BRACKET.test(letter);

function bracketed(whole: string): Two | null {
  const found = /[(（【[]([^()（）【】[\]]{2,12}(?:室|課|所|隊|館|處|科|組|會))[)）】\]]$/.exec(
    whole,
  );
  return found && found.index > 0 ? [whole.slice(0, found.index).trimEnd(), found[1] ?? ''] : null;
}

function onItsLine(whole: string): Two | null {
  const at = whole.lastIndexOf('\n');
  const unit = /^\s*(.{2,12}(?:室|課|所|隊|館|處|科|組))$/s.exec(whole.slice(at + 1))?.[1];
  return at > 0 && unit !== undefined ? [whole.slice(0, at), unit] : null;
}

/** A text without such signs at its end. */
function withoutEnd(text: string, signs: RegExp): string {
  let end = text.length;
  while (end > 0 && signs.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

const OWN = /^主(?:責|辦)(?:單位)?\s*[:：]/;
const BESIDE = /協辦(?:單位)?\s*[:：]/g;

/** 「主責：行政室；協辦：政風室、主計室」, 「行政室（協辦：政風室）」, or two lines. */
function splitUnits(text: string): Split {
  const whole = text.trim();
  const own = OWN.exec(whole)?.[0].length ?? 0;
  const labels = [...whole.matchAll(BESIDE)].filter(({ index }) => index > 0);
  const inFront = labels.find(({ index }) => index > own);
  const label = inFront ?? labels[0];
  if (label) {
    const lead = whole.slice(inFront ? own : 0, label.index);
    const bare = withoutEnd(lead, /[\s；;，,、(（/／]/) || lead.trim().charAt(0);
    const rest = whole.slice(label.index + label[0].length).replace(/[)）]$/, '');
    return [bare.trim(), rest.trim()];
  }
  const two = /^([^\n/／]+)[\n/／]([^\n/／]+)$/.exec(whole);
  if (two) return [(two[1] ?? '').trim(), (two[2] ?? '').trim()];
  // One unit alone has nobody beside it.
  return /[\s；;，,、]/.test(whole) ? null : [whole.slice(own).trim(), ''];
}

/** 「115/9/14~115/9/18」, 「115年9月14日至18日」, one day alone. */
function splitSpan(text: string): Split {
  const whole = plain(text).replace(/\s+/g, '');
  // A cell of prose is no two days.
  if (whole.length > LONGEST_SPAN) return null;
  if (parseDay(whole).ok) return [whole, whole];
  for (const joiner of whole.matchAll(/[~～〜至到–—-]|起至/g)) {
    const start = whole.slice(0, joiner.index).replace(/起$/, '');
    const behind = whole.slice(joiner.index + joiner[0].length);
    // A dash parts the numbers of one day too.
    if (/[–—-]/.test(joiner[0]) && !/^\D*\d+[年/.]/.test(behind)) continue;
    const rest = behind.replace(/^至/, '').replace(/止$/, '');
    const end = completed(start, rest);
    if (parseDay(start).ok && end !== null) return [start, end];
  }
  return null;
}

/** Twice the longest text that is read as a day, and what joins them. */
const LONGEST_SPAN = 170;

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
  const whole = text.trim();
  const found = /^([^()（）[\]]+)[(（[]([^()（）[\]]+)[)）\]]$/.exec(whole);
  const name = (found?.[1] ?? '').trim();
  const title = (found?.[2] ?? '').trim();
  // 「姓名(單位)」 and 「姓名(外部)」 tell people of one name apart: they are the name.
  const isPart = /^外部|[室課所隊館處科局]$/.test(title);
  return found && !isPart && !/\s\s/.test(name) ? [name, title] : [whole, ''];
}
