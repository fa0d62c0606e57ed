import { defineTable } from '../column';
import { choice, date, id, long, text } from '../columns';

/** One row is one appointment: a person in a role for a period. */
export const membersTable = defineTable({
  name: 'Members',
  sheet: '成員',
  key: ['memberId'],
  help: '一列一項任命；同一人可有數列。卸任時填卸任日，不要刪列。',
  tabColor: '#2F5597',
  columns: {
    memberId: id('成員編號', { width: 12, help: '一列任命一個編號，例如 M-001，不可重複。' }),
    name: text('姓名', {
      authority: '程序附件二',
      width: 12,
      help: '只填姓名，不加職稱；同名者填「姓名(單位)」。',
    }),
    title: text('職稱', {
      authority: '程序伍、一、(一)1(2)、3(2)',
      width: 14,
      help: '本職職稱，例如主任秘書、主任、課員。',
    }),
    unit: text('服務單位', {
      authority: '程序附件二',
      width: 14,
      help: '須與設定的單位名稱相同。',
    }),
    organisation: choice('組織', 'Organisation', {
      authority: '程序伍、一、(一)1至3；ISO/IEC 27001 9.2.2',
      width: 22,
      help: '從清單選取所屬組織。',
    }),
    position: choice('ISMS 職務', 'Position', {
      authority: '程序伍、一、(一)1至3',
      width: 20,
      help: '從清單選取；兼任兩個職務請填兩列。',
    }),
    contactPerson: choice('資安聯絡人', 'YesNo', {
      authority: '程序伍、一、(一)2(2)「兼資安聯絡人」',
      width: 12,
      help: 'ISMS 承辦人兼資安聯絡人，填是；其他人填否。',
    }),
    deputy: text('代理人', {
      authority: '程序伍、一、(二)1(3)A「協助或代理召集人」',
      width: 12,
      help: '填現任成員的姓名，不可填本人。',
    }),
    basis: text('核定或指派依據', {
      authority: '程序伍、一、(一)2(2)、(二)1(1)C',
      width: 26,
      help: '填核定會議的日期或指派簽的日期文號。',
    }),
    startDate: date('到任日', { longAgo: true, help: '任職起日。' }),
    endDate: date('卸任日', { longAgo: true, help: '任職迄日；仍在職請留白。' }),
    competence: long('能力或訓練佐證', {
      authority: '程序伍、一、(二)1(1)D、2(3)D',
      width: 30,
      help: '證照、課程與時數，例如內部稽核員訓練證書。',
    }),
    phone: text('聯絡電話', { width: 16, help: '電話或分機。' }),
    email: text('電子郵件', { width: 26, help: '公務電子郵件。' }),
    note: long('備註', { width: 24, help: '其他需要說明的事項。' }),
  },
});
