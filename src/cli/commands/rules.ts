import { RULE_REFERENCE, ruleEntry } from '../../rules/reference';
import { CliFault } from '../cli-fault';
import type { Run } from '../command';
import { print, printJson } from '../io';
import { ruleLine, ruleText } from '../rule-text';

export const rules: Run = ({ options, lists }, io) => {
  const ids = (lists?.['rule'] ?? []).map((id) => id.trim().toUpperCase());
  const entries = ids.map((id) => {
    const entry = ruleEntry(id);
    if (!entry) throw new CliFault(`沒有「${id}」這一規則；不加編號可列出全部規則。`);
    return entry;
  });
  const told = ids.length === 0 ? RULE_REFERENCE : entries;
  if (options.json === true) printJson(io.stdout, told, 2);
  else if (ids.length === 0) print(io.stdout, told.map(ruleLine).join('\n'));
  else print(io.stdout, told.map(ruleText).join('\n\n'));
  return Promise.resolve(0);
};
