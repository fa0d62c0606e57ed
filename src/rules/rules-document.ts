import { PROCEDURE_NOTES } from './procedure-notes';
import {
  AREA_TITLES,
  RULE_REFERENCE,
  SEVERITY_TITLES,
  thresholdText,
  type RuleEntry,
} from './reference';
import type { Area } from './rule';
import { SEVERITIES } from './severities';

/**
 * docs/rules.md: rules by area with counts, then each of them, then the notes on the procedure.
 * @param sentences what each rule says, from RULES.md
 */
export function rulesDocument(sentences: ReadonlyMap<string, string>): string {
  return [
    '# 檢核規則說明',
    '',
    '本頁由規則本身印出（`npm run rules-docs`），請勿直接修改。錯誤（E）未處理前尚不可開會；警告（W）與提醒（I）不影響開會。',
    '等級可於「設定」的「規則等級調整」逐條更改，例如 MEM-05=I、FND-12=E；標示「程序明文」者不得更改。門檻於「設定」所列項目更改。',
    '',
    '## 各領域規則數',
    '',
    ...countTable(),
    ...areas().flatMap((area) => areaText(area, sentences)),
    '## 對本程序的註記',
    '',
    '下列是程序文字本身的情形，供修訂程序時參考，不是任何一列資料的問題，不列入檢核清單。',
    '',
    ...PROCEDURE_NOTES.flatMap(({ id, note, authority }) => [
      `- **${id}** ${note}（依據：${authority}）`,
    ]),
    '',
  ].join('\n');
}

function areas(): Area[] {
  return Object.keys(AREA_TITLES).filter((area): area is Area => of(area).length > 0);
}

function of(area: string): RuleEntry[] {
  return RULE_REFERENCE.filter((entry) => entry.area === area);
}

function countTable(): string[] {
  const counts = (entries: readonly RuleEntry[]) => [
    ...SEVERITIES.map((severity) => entries.filter((one) => one.severity === severity).length),
    entries.length,
  ];
  const line = (first: string, entries: readonly RuleEntry[]) =>
    `| ${first} | ${counts(entries).join(' | ')} |`;
  return [
    '| 領域 | 錯誤（E） | 警告（W） | 提醒（I） | 合計 |',
    '|---|---:|---:|---:|---:|',
    ...areas().map((area) => line(`${area} ${AREA_TITLES[area]}`, of(area))),
    line('合計', RULE_REFERENCE),
    '',
  ];
}

function areaText(area: Area, sentences: ReadonlyMap<string, string>): string[] {
  return [
    `## ${area} ${AREA_TITLES[area]}`,
    '',
    ...of(area).flatMap((entry) => ruleText(entry, sentences.get(entry.id) ?? '')),
  ];
}

function ruleText(entry: RuleEntry, sentence: string): string[] {
  const { id, title, severity, isCommanded, authority, why, mend, thresholds } = entry;
  const grade = `${SEVERITY_TITLES[severity]}（${severity}）${isCommanded ? '，程序明文，等級不得更改' : ''}`;
  const parts: readonly (readonly [string, string])[] = [
    ['等級', grade],
    ['內容', sentence],
    ['依據', authority],
    ['為什麼', why],
    ['如何改正', mend],
    ['門檻', thresholds.map(thresholdText).join('；')],
  ];
  return [
    `### ${id} ${title}`,
    '',
    ...parts.filter(([, text]) => text !== '').map(([label, text]) => `- ${label}：${text}`),
    '',
  ];
}
