import { identity } from '../register/identity';
import { settingItems } from '../register/settings/items';
import { type Said, say } from '../register/said';
import { setCell, withFix } from './fix';
import { reportCell } from './report';
import type { PaperRule } from './papers/paper-rules';
import type { Rule } from './rule';
import { severityEntries, type SeverityEntry } from './severities';

const { item } = settingItems.severities;

/** @param all every rule, asked for when the rule runs: it is one of them. */
export function severitySettingRule(all: () => readonly PaperRule[]): Rule {
  return {
    id: 'REG-10',
    severity: 'W',
    area: 'REG',
    title: '規則等級調整的每一項可以套用',
    titleEn: 'Every change of a rule’s severity can be applied',
    authority: '實務作法',
    why: '寫錯的調整不會生效，使用者卻以為已經改了等級；程序明文要求的事項不得調低，否則「可開會」就失去意義。',
    mend: '於「設定」的「規則等級調整」以規則編號=等級書寫，例如 MEM-05=I、FND-12=E；等級為 E、W 或 I，各項以「、」分隔。',
    thresholds: ['severities'],
    needs: { Settings: ['item', 'value'] },
    *run({ rows, settings }) {
      const row = rows.Settings.find((one) => identity(one.item ?? '') === identity(item));
      if (!row || settings.severities === '') return;
      const entries = severityEntries(settings.severities);
      for (const entry of entries) {
        const reason = whyNot(entry, entries, all());
        if (reason === undefined) continue;
        const left = entries.filter((other) => other !== entry).map(({ written }) => written);
        yield withFix(
          reportCell('Settings', row, 'value', say`「${entry.written}」${reason}`),
          setCell('Settings', row, 'value', left.join('、'), say`刪去「${entry.written}」`.text),
        );
      }
    },
  };
}

/** Why an entry does not apply, and what to do; undefined where it does. */
function whyNot(
  entry: SeverityEntry,
  entries: readonly SeverityEntry[],
  rules: readonly PaperRule[],
): Said | undefined {
  const { rule: id, severity } = entry;
  if (id === undefined || severity === undefined) {
    return say`不是「規則編號=等級」的形式，不予套用。請寫成 MEM-05=I 之形式，等級為 E（錯誤）、W（警告）或 I（提醒）。`;
  }
  const rule = rules.find((one) => one.id === id);
  if (!rule) return say`：沒有 ${id} 這一規則，不予套用。請對照檢核規則更正編號，或刪去此項。`;
  if (rule.commanded) {
    return say`：${id} 是程序明文的要求（${rule.authority}），等級不得調整，仍為 ${rule.severity}。請刪去此項。`;
  }
  const other = entries.find((one) => one.rule === id && one.severity !== severity);
  if (other) return say`：${id} 另有「${other.written}」，兩者不同，均不予套用。請只留一項。`;
  return undefined;
}
