import { identity, plain, plainHyphens } from '../register/identity';
import type { Severity } from './problem';
import type { Report } from './report';
import type { Rule } from './rule';

/** By weight. */
export const SEVERITIES: readonly Severity[] = ['E', 'W', 'I'];

/** One entry of 規則等級調整, such as 「MEM-05=I」. */
export interface SeverityEntry {
  /** As it is written. */
  readonly written: string;
  /** Rule id; undefined where the entry is none. */
  readonly rule?: string;
  readonly severity?: Severity;
}

const WORDS: Readonly<Record<string, Severity>> = {
  e: 'E',
  錯誤: 'E',
  w: 'W',
  警告: 'W',
  i: 'I',
  提醒: 'I',
};

/** The entries of the setting, parted by 、 commas, semicolons or lines. */
export function severityEntries(text: string): SeverityEntry[] {
  return plainHyphens(plain(text))
    .split(/[、,;\n。]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((written) => {
      const [, rule, severity] = /^([a-z]+-?\d+)(?:=|:|為|→)(.+)$/.exec(identity(written)) ?? [];
      const meant = severity === undefined ? undefined : WORDS[severity];
      if (rule === undefined || meant === undefined) return { written };
      return { written, rule: idOf(rule), severity: meant };
    });
}

/** 「mem5」 means MEM-05. */
function idOf(form: string): string {
  const [, area = '', number = ''] = /^([a-z]+)-?(\d+)$/.exec(form) ?? [];
  return `${area.toUpperCase()}-${number.padStart(2, '0')}`;
}

/** What the setting says of each rule; a rule with two different entries has neither. */
function severitiesOf(text: string): ReadonlyMap<string, Severity | undefined> {
  const set = new Map<string, Severity | undefined>();
  for (const { rule, severity } of severityEntries(text)) {
    if (rule === undefined) continue;
    set.set(rule, set.has(rule) && set.get(rule) !== severity ? undefined : severity);
  }
  return set;
}

/** A rule asks with every check, and the setting seldom changes. */
let known: { readonly text: string; readonly set: ReturnType<typeof severitiesOf> } | undefined;

/**
 * The severity of a rule's report in a workbook. A set severity takes the place of the rule's own. A
 * report that states another keeps it, but is never graver than what was set: 「FND-01=I」 is meant of
 * all the rule says, and 「KPI-04=E」 makes no error of a mere hint. What the procedure commands stays.
 */
export function severityOf(
  rule: Pick<Rule, 'id' | 'severity' | 'commanded'>,
  report: Pick<Report, 'severity'>,
  text: string,
): Severity {
  const stated = report.severity ?? rule.severity;
  if (text === '' || rule.commanded) return stated;
  if (known?.text !== text) known = { text, set: severitiesOf(text) };
  const set = known.set.get(rule.id);
  if (set === undefined) return stated;
  if (stated === rule.severity) return set;
  return SEVERITIES.indexOf(stated) < SEVERITIES.indexOf(set) ? set : stated;
}
