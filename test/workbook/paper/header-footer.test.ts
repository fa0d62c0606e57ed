import { headerFooter } from '../../../src/workbook/paper/header-footer';

const none = { left: '', center: '', right: '' };

describe('headerFooter', () => {
  test('page tokens become codes, & stays a character', () => {
    const coded = headerFooter({ ...none, right: '第 {page} 頁，共 {pages} 頁 R&D' });
    expect(coded.right).toBe('&"標楷體,標準"&10第 &P 頁，共 &N 頁 R&&D');
  });

  test('a text that begins with a digit keeps away from the font size', () => {
    expect(headerFooter({ ...none, left: '115年' }).left).toBe('&"標楷體,標準"&10 115年');
  });

  test('a section with nothing to say has no codes', () => {
    expect(headerFooter(none)).toEqual(none);
  });

  test('never longer than the 255 characters Excel allows; what is cut is marked', () => {
    const long = '資'.repeat(200);
    const coded = headerFooter({ left: long, center: long, right: '第 {page} 頁' });
    expect(coded.left.length + coded.center.length + coded.right.length + 6).toBeLessThan(256);
    expect(coded.left.endsWith('…')).toBe(true);
    expect(coded.right).toBe('第 &P 頁');
  });
});
