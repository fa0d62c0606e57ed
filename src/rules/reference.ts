import { settingItems } from '../register/settings/items';
import type { Severity } from './problem';
import { PAPER_RULES, type PaperRule } from './papers/paper-rules';
import type { Area } from './rule';
import { RULES } from './rules';

/** One rule as people read about it. */
export interface RuleEntry {
  readonly id: string;
  readonly area: Area;
  readonly severity: Severity;
  /** Its severity cannot be set per workbook. */
  readonly isCommanded: boolean;
  readonly title: string;
  readonly titleEn: string;
  readonly authority: string;
  readonly why: string;
  readonly mend: string;
  readonly thresholds: readonly Threshold[];
}

export interface Threshold {
  /** 項目 of 設定. */
  readonly item: string;
  /** Its default; '' where it is blank. */
  readonly standard: string;
  /** 說明 of 設定. */
  readonly note: string;
}

/** What each area is about, in the order of the rules. */
export const AREA_TITLES: Readonly<Record<Area, string>> = {
  REG: '讀取',
  MEM: '成員',
  RSP: '權責',
  AUD: '稽核',
  FND: '發現事項',
  CA: '矯正措施',
  RSK: '風險處理',
  KPI: '指標與量測',
  MR: '管審會議與議案',
  TRK: '決議列管',
  DAT: '日期',
  PRC: '程序本身',
  RPT: '產生的文件',
};

export const SEVERITY_TITLES: Readonly<Record<Severity, string>> = {
  E: '錯誤',
  W: '警告',
  I: '提醒',
};

/** Every rule, in the order of its area and number. */
export const RULE_REFERENCE: readonly RuleEntry[] = [...RULES, ...PAPER_RULES]
  .map(entryOf)
  .sort((a, b) => {
    const areas = Object.keys(AREA_TITLES);
    return areas.indexOf(a.area) - areas.indexOf(b.area) || (a.id < b.id ? -1 : 1);
  });

const byId = new Map(RULE_REFERENCE.map((entry) => [entry.id, entry]));

/** The entry of a rule; undefined of an id that is none. */
export function ruleEntry(id: string): RuleEntry | undefined {
  return byId.get(id);
}

function entryOf(rule: PaperRule): RuleEntry {
  const { id, area, severity, title, titleEn, authority, why, mend } = rule;
  return {
    id,
    area,
    severity,
    isCommanded: rule.commanded ?? false,
    title,
    titleEn,
    authority,
    why,
    mend,
    thresholds: (rule.thresholds ?? []).map((name) => {
      const { item, standard, note } = settingItems[name];
      return { item, standard: String(standard ?? ''), note };
    }),
  };
}

/** Where a threshold is set, and what holds without. */
export function thresholdText({ item, standard }: Threshold): string {
  return `「設定」的「${item}」，${standard === '' ? '預設留白' : `預設 ${standard}`}`;
}
