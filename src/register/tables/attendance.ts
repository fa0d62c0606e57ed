import { defineTable } from '../column';
import { choice, id, text } from '../columns';

export const attendanceTable = defineTable({
  name: 'Attendance',
  sheet: '出席',
  key: ['reviewId', 'name'],
  help: '一列一人一次會議。',
  tabColor: '#7030A0',
  columns: {
    reviewId: id('會議編號', { width: 13 }),
    name: text('姓名', { width: 12 }),
    role: choice('身分', 'AttendeeRole', { width: 10 }),
    attendance: choice('出席狀況', 'Attendance', { width: 12 }),
    deputy: text('代理人', { width: 12 }),
  },
});
