import type { EnglishForms } from '../english-forms';

export const appSaid: EnglishForms = {
  // facts/meeting
  審查期間起日無法判讀: 'the start of the review period cannot be read',
  審查期間迄日無法判讀: 'the end of the review period cannot be read',
  審查期間迄日尚未填寫: 'the end of the review period is not filled in',
  '審查期間起日尚未填寫，且無前次會議之迄日可據以接續':
    'the start of the review period is not filled in, and no previous meeting has an end to continue from',
  審查期間起日晚於迄日: 'the review period starts after its end',
  // app/migration
  '加入 {} 項設定': 'Add {0} {0|setting|settings}',
  '「{}」欄的公式是較早版本的寫法，結果相同；目前的寫法較短，Excel 計算較快、檔案較小。':
    'The formulas of column 「{0}」 are as an earlier version wrote them, with the same results; the present ones are shorter, quicker in Excel and make a smaller file.',
  更新公式: 'Renew the formulas',
  '缺少後來增列的 {} 個項目，目前各以預設值計算。':
    '{0} newer {0|setting is|settings are} missing; the defaults hold for now.',
  // app/overview/numbers
  尚未登錄下次管理審查會議: 'The next management review is not entered yet',
};
