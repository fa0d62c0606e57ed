import { identity } from '../register/identity';
import { say } from '../register/said';
import { reportCell, reportTable } from './report';
import type { Rule } from './rule';

const item = '機關名稱';

const reg09: Rule = {
  id: 'REG-09',
  severity: 'W',
  area: 'REG',
  title: '機關名稱已填寫',
  titleEn: 'The office’s name is filled in',
  authority: '實務作法',
  why: '議程與各式文件的頁首會沒有機關名稱。',
  mend: '於「設定」的機關名稱填本所全名。',
  needs: { Settings: ['item', 'value'] },
  *run({ rows, settings }) {
    if (settings.organisation !== '') return;
    const row = rows.Settings.find((one) => identity(one.item ?? '') === item);
    if (row?.unread.has('value')) return;
    yield row
      ? reportCell(
          'Settings',
          row,
          'value',
          say`空白，議程與各式文件的頁首將沒有機關名稱。請填本所全名。`,
        )
      : reportTable(
          'Settings',
          item,
          'value',
          say`沒有「${item}」這一列，議程與各式文件的頁首將沒有機關名稱。請新增一列，項目填「${item}」，值填本所全名。`,
        );
  },
};

export const officeSettingRules: readonly Rule[] = [reg09];
