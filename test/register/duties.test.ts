import { birthRows } from '../../src/register/birth-rows';
import { duties } from '../../src/register/duties';

test('the 56 duties of procedure 伍.一.(二), counted by role', () => {
  const count = new Map<string, number>();
  for (const { role } of duties) count.set(role ?? '', (count.get(role ?? '') ?? 0) + 1);
  expect([...count]).toEqual([
    ['管理委員會', 6],
    ['資安長', 4],
    ['資安主管', 4],
    ['委員', 5],
    ['執行小組', 15],
    ['執行小組組長', 4],
    ['ISMS 承辦人', 9],
    ['稽核小組', 6],
    ['稽核小組組長', 3],
  ]);
  expect(duties).toHaveLength(56);
  expect(birthRows('Responsibilities')).toEqual(duties);
});

test('ids run from 1-1-A to 3-2-C and none repeats', () => {
  expect(duties[0]?.dutyId).toBe('1-1-A');
  expect(duties[55]?.dutyId).toBe('3-2-C');
  expect(new Set(duties.map((duty) => duty.dutyId)).size).toBe(56);
});

// Copied by hand from the procedure; the third stands on two pages of it.
test.each([
  ['1-1-C', '核定 ISMS 執行小組成員，並賦予流程實施與改善所需資源。'],
  ['1-3-A', '協助或代理召集人，推動並督導 ISMS 制度相關推動工作。'],
  [
    '1-2-C',
    '督導並賦予適當之資源，以確保 ISMS 執行小組、ISMS 稽核小組、實施範圍相關單位、其他支援單位等具有足夠資源實施 ISMS 流程制度，並能有效落實執行與持續改善。',
  ],
  ['2-2-D', '於資訊安全管理委員會會議中，向資訊安全管理委員會陳報 ISMS 實施狀況。'],
  ['2-3-H', '追蹤 ISMS 相關會議(如專案工作會議、管理審查會議等)之待辦及決議事項之執行情形。'],
  ['2-1-O', '參與管理審查及流程制度文件審查工作。'],
  ['3-1-F', '稽核人員所屬部門倘為驗證範圍管理部門時，該稽核人員也應接受其他部門稽核人員之稽核。'],
  ['3-2-C', '於資訊安全管理委員會會議中，向資訊安全管理委員會陳報 ISMS 稽核及改善結果狀況。'],
])('%s word for word', (dutyId, expected) => {
  expect(duties.find((duty) => duty.dutyId === dutyId)?.duty).toBe(expected);
});
