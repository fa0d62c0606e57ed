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
  '缺少後來增列的 {} 個項目，目前各以預設值計算。':
    '{0} newer {0|setting is|settings are} missing; the defaults hold for now.',
  // app/overview/numbers
  尚未登錄下次管理審查會議: 'The next management review is not entered yet',
};
