import { firstSentence } from '../../../src/taskpane/overview/first-sentence';

test.each([
  ['更新日期空白。請填寫。', '更新日期空白'],
  ['沒有句點', '沒有句點'],
  [
    '原因為「無人承接。」、措施為「改採加密。」。請查明。',
    '原因為「無人承接。」、措施為「改採加密。」',
  ],
  ['原因為「他說「好。」了。」。請查明。', '原因為「他說「好。」了。」'],
  ['原因為「「沒有關。請查明。', '原因為「「沒有關'],
  ['多一個」。請查明。', '多一個」'],
])('the first sentence of %s is %s', (message, first) => {
  expect(firstSentence(message)).toBe(first);
});
