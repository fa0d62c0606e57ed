import { defineTable } from '../column';
import { choice, id, text } from '../columns';

export const attendanceTable = defineTable({
  name: 'Attendance',
  sheet: '出席',
  key: ['reviewId', 'name'],
  help: '一列一人一次會議。',
  tabColor: '#7030A0',
  columns: {
    reviewId: id('會議編號', { width: 13, help: '管審會議表中的編號。' }),
    name: text('姓名', {
      authority: '程序伍、一、(二)1(4)A',
      width: 12,
      help: '與會者姓名，須為成員。',
    }),
    role: choice('身分', 'AttendeeRole', {
      authority: '程序伍、一、(二)1(4)A',
      width: 10,
      help: '委員或列席。',
    }),
    attendance: choice('出席狀況', 'Attendance', {
      authority: '會議文書實務；程序伍、二、(一)、一、(二)2(2)D、3(2)C',
      width: 12,
      help: '會後選取出席、代理、請假或缺席。',
    }),
    deputy: text('代理人', {
      authority: '程序伍、二、(一)、一、(二)2(2)D、3(2)C',
      width: 12,
      help: '出席狀況為代理時，填代理者姓名。',
    }),
  },
});
