import { SEVERITY_TITLES, thresholdText, type RuleEntry } from '../rules/reference';

/** A rule in one line: 「KPI-03 [W] …」. */
export function ruleLine({ id, severity, title }: RuleEntry): string {
  return `${id} [${severity}] ${title}`;
}

/** All that a rule says of itself. */
export function ruleText(entry: RuleEntry): string {
  const { severity, isCommanded, authority, why, mend, thresholds } = entry;
  const parts: readonly (readonly [string, string])[] = [
    ['等級', `${SEVERITY_TITLES[severity]}${isCommanded ? '（程序明文，不得更改）' : ''}`],
    ['依據', authority],
    ['為什麼', why],
    ['如何改正', mend],
    ['門檻', thresholds.map(thresholdText).join('；')],
  ];
  return [
    ruleLine(entry),
    ...parts.filter(([, text]) => text !== '').map(([label, text]) => `  ${label}：${text}`),
  ].join('\n');
}
