import { defineTable } from '../column';
import { choice, date, id, long, names, text } from '../columns';

export const resolutionsTable = defineTable({
  name: 'Resolutions',
  sheet: '決議列管',
  key: ['resolutionId'],
  help: '一列一項交辦決議，解除列管後保留不刪；編號如 MR-115-01-A01。',
  tabColor: '#7030A0',
  columns: {
    resolutionId: id('編號', { width: 16 }),
    reviewId: id('會議編號', { width: 13 }),
    itemNo: choice('項次', 'ItemNo', { width: 8 }),
    resolution: long('決議事項', { width: 44 }),
    lead: names('主辦', { width: 16 }),
    support: names('協辦', { width: 16 }),
    dueDate: date('完成期限'),
    progress: long('辦理情形', { width: 40 }),
    updatedDate: date('更新日期'),
    state: choice('列管狀態', 'ResolutionState', { width: 12 }),
    releaseBasis: text('解除依據', { width: 24 }),
    releasedDate: date('解除日期'),
    evidence: long('佐證', { width: 26 }),
    note: long('備註', { width: 24 }),
  },
});
