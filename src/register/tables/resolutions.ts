import { defineTable } from '../column';
import { choice, date, id, long, names, text } from '../columns';

export const resolutionsTable = defineTable({
  name: 'Resolutions',
  sheet: '決議列管',
  key: ['resolutionId'],
  help: '一列一項交辦決議，解除列管後保留不刪；編號如 MR-115-01-A01。',
  tabColor: '#7030A0',
  columns: {
    resolutionId: id('編號', { width: 16, help: '例如 MR-115-01-A01，依序編號，不可跳號或刪除。' }),
    reviewId: id('會議編號', { width: 13, help: '作成決議的會議編號。' }),
    itemNo: choice('項次', 'ItemNo', { width: 8, help: '決議所屬的議程項次。' }),
    resolution: long('決議事項', {
      authority: '程序伍、二、(二)1',
      width: 44,
      help: '交辦的具體事項。',
    }),
    lead: names('主辦', { width: 16, help: '主辦單位，必填；數個以「、」分隔。' }),
    support: names('協辦', { width: 16, help: '協辦單位，數個以「、」分隔。' }),
    dueDate: date('完成期限', { help: '完成期限，不早於會議日期。' }),
    progress: long('辦理情形', {
      authority: '程序伍、一、(二)2(3)H「決議事項之執行情形」',
      width: 40,
      help: '最新辦理進度。',
    }),
    updatedDate: date('更新日期', {
      authority: '程序伍、一、(二)2(3)H「決議事項之執行情形」',
      help: '辦理情形最近更新的日期。',
    }),
    lateReason: long('逾期原因', {
      since: 2,
      width: 24,
      help: '完成期限已過仍繼續列管時必填。',
    }),
    extendedTo: date('展延至', {
      since: 2,
      help: '提請同意的新期限；逾期仍自原完成期限起算。',
    }),
    state: choice('列管狀態', 'ResolutionState', {
      authority: '程序伍、二、(二)1、伍、一、(二)2(3)H',
      width: 12,
      help: '繼續列管或解除列管。',
    }),
    releaseBasis: text('解除依據', { width: 24, help: '同意解除者、日期或會議，解除列管時必填。' }),
    releasedDate: date('解除日期', { help: '同意解除的日期，不早於會議日期。' }),
    evidence: long('佐證', { width: 26, help: '解除列管時必填，可查證的紀錄。' }),
    note: long('備註', { width: 24, help: '其他需要說明的事項。' }),
  },
});
