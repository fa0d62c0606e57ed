import { RULE_REFERENCE, ruleEntry } from '../../rules/reference';
import { CliFault } from '../cli-fault';
import type { Command } from '../command';
import { print, printJson } from '../io';
import { ruleLine, ruleText } from '../rule-text';

export const rules: Command = {
  usage: 'rules [規則編號…] [--json]',
  about: '列出檢核規則；給了編號則說明該規則的依據、為什麼、如何改正與門檻。',
  positionals: [],
  options: { json: { type: 'boolean' } },
  further: { option: 'rule', pattern: /./ },
  run: ({ options, lists }, io) => {
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
  },
};
