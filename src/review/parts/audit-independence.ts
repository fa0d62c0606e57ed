import type { Day } from '../../register/day';
import { plain } from '../../register/identity';
import type { Audit } from '../../register/register';
import type { People } from '../../facts/people';

export interface Auditor {
  readonly name: string;
  /** 服務單位 on the audit's last day; [] when the register does not say. */
  readonly units: readonly string[];
}

/** 「姓名(單位)」 says the unit itself; otherwise the appointments of that day do. */
export function auditorOf(reference: string, day: Day, people: People): Auditor {
  const written = /^(.+)\(([^()]+)\)$/.exec(plain(reference).trim());
  if (written?.[1] && written[2]) return { name: written[1], units: [written[2]] };
  const units = people.currentOf(reference, day).flatMap((member) => member.unit ?? []);
  return { name: reference, units: [...new Set(units)] };
}

/**
 * Who audited which unit, and whether anyone audited the own one (procedure 伍.一.(二)3(1)F). Only what
 * the rows show: who of several auditors took which unit is not recorded. `lack` says why the units of
 * people are not to be had (`lackOf`), null where they are.
 */
export function independenceSentence(audit: Audit, people: People, lack: string | null): string {
  const { endDate, units } = audit;
  if (audit.auditors.length === 0 || endDate === null) return `${audit.key}：稽核人員尚未登錄。`;
  const auditors = audit.auditors.map((name) => auditorOf(name, endDate, people));
  const who = auditors
    .map(({ name, units: own }) => {
      if (own.length === 0 && lack !== null) return name;
      return `${name}（${own.length === 0 ? '單位未登錄' : own.join('、')}）`;
    })
    .join('、');
  if (units.length === 0) return `${audit.key}：由${who}稽核；受稽單位尚未登錄，無法判斷獨立性。`;
  return `${audit.key}：由${who}稽核${units.join('、')}；${independenceVerdict(auditors, units, lack)}。`;
}

export function independenceVerdict(
  auditors: readonly Auditor[],
  units: readonly string[],
  lack: string | null,
): string {
  const own = auditors.filter((auditor) => auditor.units.some((unit) => units.includes(unit)));
  const unknown = auditors.filter((auditor) => auditor.units.length === 0);
  const why = lack ?? `${namesOf(unknown)}之服務單位未登錄`;
  if (own.length === 0) {
    return unknown.length === 0 ? '稽核人員均非受稽單位人員' : `${why}，無法判斷獨立性`;
  }
  const audited = [...new Set(own.flatMap((a) => a.units.filter((unit) => units.includes(unit))))];
  const byOthers = audited.every((unit) =>
    auditors.some((auditor) => auditor.units.length > 0 && !auditor.units.includes(unit)),
  );
  const of = `${namesOf(own)}所屬${audited.join('、')}亦為受稽單位`;
  if (!byOthers && unknown.length > 0) {
    return `${of}，${why}，無法判斷獨立性`;
  }
  return byOthers
    ? `${of}，應由其他單位稽核人員稽核，資料未載明實際分工`
    : `${of}，且無其他單位稽核人員，不符獨立性要求`;
}

function namesOf(auditors: readonly Auditor[]): string {
  return auditors.map((auditor) => auditor.name).join('、');
}
