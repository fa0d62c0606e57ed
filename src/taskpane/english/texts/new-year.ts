import type { EnglishForms } from '../english-forms';

/** The preview of a new year. */
export const newYearTexts: EnglishForms = {
  '將加入下一次會議 {}。': 'The next meeting {0} will be added.',
  '（接續 {}）': ' (after {0})',
  '將加入下一次會議 {}（接續 {}）。': 'The next meeting {0} (after {1}) will be added.',
  '下一次會議 {} 已在表中{}，沒有需要加入的內容。':
    'The next meeting {0} is in the table already{1}; there is nothing to add.',
  '下一次會議 {} 已在表中{}，只加入尚缺的內容。':
    'The next meeting {0} is in the table already{1}; only what is missing is added.',
  '下一次會議（已登錄）': 'The next meeting (entered already)',
  '加入管審會議 1 列': 'Adds 1 row to 「管審會議」',
  留白: 'left blank',
  '會議編號：{}': 'Meeting number: {0}',
  '會議名稱：{}': 'Name: {0}',
  '日期：{}': 'Date: {0}',
  '審查期間起：{}': 'Review period from: {0}',
  '主席：{}': 'Chair: {0}',
  '加入審查議案 {} 列': 'Adds {0} {0|row|rows} to 「審查議案」',
  '項次 {}': 'Items {0}',
  '加入出席 {} 列': 'Adds {0} {0|row|rows} to 「出席」',
  '委員 {} 人：{}': 'Committee members, {0}: {1}',
  '列席 {} 人：{}': 'In attendance, {0}: {1}',
  '由議程第 1 項自動接續的列管決議 {} 案':
    'Decisions that item 1 of the agenda carries forward by itself: {0}',
  '其他會議未解除列管的決議 {} 案': 'Open decisions of other meetings: {0}',
  '沿用的指標 {} 項': 'Indicators that go on: {0}',
  '指標與歷年量測值都保留，不複製也不刪除。':
    'Indicators and their measurements stay; they are neither copied nor deleted.',
  '期間內任期屆滿 {} 人次': 'Terms that end within the period: {0}',
  新年度提醒: 'Reminders for the new year',
  請留意: 'Please note',
  '{}（主辦 {}）': '{0} (lead: {1})',
  '{}（主辦 {}，期限 {}）': '{0} (lead: {1}, due {2})',
  '{}（期限 {}）': '{0} (due {1})',
  '（編號空白）': '(no number)',
  '（姓名空白）': '(no name)',
  編號空白: 'no number',
  狀態空白: 'no status',
  最近執行日空白: 'the last day done is blank',
  '最近執行日 {}': 'last done on {0}',
  '{}：卸任日 {}': '{0}: leaves office on {1}',
  '{}：卸任日 {}，其後尚無人接任': '{0}: leaves office on {1}, with nobody to follow yet',
  '{} 年的內部稽核尚未登錄；管理審查會議應於內部稽核實施後召開。':
    'The internal audit of year {0} is not entered yet; the management review is to be held after it.',
  '{} 年的內部稽核：{}；管理審查會議應於其實施後召開。':
    'Internal audit of year {0}: {1}; the management review is to be held after it.',
  '{}（{} {}）每年應有紀錄：{}。': '「{0}」 (「{1}」 {2}) needs a record every year: {3}.',
  '{} 的開會日期 {} 已過，狀態仍為籌備中；已召開者請先補登，延期者請改日期。':
    'The date {1} of {0} has passed, and its status is still 「籌備中」. If it was held, enter that first; if it was put off, change the date.',
  '表中沒有先前的管理審查會議，本次為首次會議。':
    'There is no earlier management review in the table; this is the first.',
  '審查期間起留白：沒有前次會議的審查期間迄可以接續，請自行填寫。':
    'The start of the review period is left blank: no earlier meeting has an end to go on from. Fill it in.',
  '審查期間迄、時間、地點、紀錄留白，請於管審會議填寫。':
    'End of the review period, time, place and minutes taker are left blank: fill them in under 「管審會議」.',
  '日期留白：前次會議沒有登錄下次會議日期，請自行填寫。':
    'The date is left blank: the last meeting has no date for the next. Fill it in.',
  '日期留白：前次會議登錄的下次會議日期 {} 已過，請自行填寫。':
    'The date is left blank: the date {0} that the last meeting set has passed. Fill it in.',
  '{}，出席無法完整擬列。': '{0}, so attendance cannot be proposed in full.',
  '成員中沒有 {} 在任的委員，出席未擬列。':
    'No committee member is in office on {0}, so attendance is not proposed.',
  '（編號空白） {}': '(no number) {0}',
  '{} 無人在任：{}。': 'Nobody is in office on {0}: {1}.',
};
