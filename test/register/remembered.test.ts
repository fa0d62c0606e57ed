import { remembered } from '../../src/register/remembered';

test('a text is answered once, also where the answer is no or nothing', () => {
  const asked: string[] = [];
  const isLong = remembered((text) => {
    asked.push(text);
    return text.length > 2;
  });
  expect([isLong('甲'), isLong('甲'), isLong('甲乙丙'), isLong('甲乙丙')]).toEqual([
    ...[false, false, true, true],
  ]);
  const none = remembered((text) => {
    asked.push(text);
    return '';
  });
  expect([none('乙'), none('乙')]).toEqual(['', '']);
  expect(asked).toEqual(['甲', '甲乙丙', '乙']);
});
