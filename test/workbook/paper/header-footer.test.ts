import { headerFooter } from '../../../src/workbook/paper/header-footer';

const none = { left: '', center: '', right: '' };

describe('headerFooter', () => {
  test('page numbers become codes, & stays a character', () => {
    const right = ['第 ', { number: 'page' }, ' 頁，共 ', { number: 'pages' }, ' 頁 R&D'] as const;
    const coded = headerFooter({ ...none, right });
    expect(coded.right).toBe('&"標楷體,標準"&10第 &P 頁，共 &N 頁 R&&D');
  });

  test('what looks like a code in the data is text', () => {
    const coded = headerFooter({
      left: '{page}／{pages} &P &D &"新細明體"',
      center: '甲\r\n乙\u0007',
      right: '&amp;',
    });
    expect(coded).toEqual({
      left: '&"標楷體,標準"&10{page}／{pages} &&P &&D &&"新細明體"',
      center: '&"標楷體,標準"&10甲 乙',
      right: '&"標楷體,標準"&10&&amp;',
    });
  });

  test('a cut parts neither a doubled & nor a character of two units', () => {
    for (const text of ['&'.repeat(200), `一${'&'.repeat(200)}`, '𠮷'.repeat(200)]) {
      const { left } = headerFooter({ left: text, center: text, right: text });
      const kept = left.slice(0, -1);
      expect(left.endsWith('…')).toBe(true);
      expect((kept.match(/&/g) ?? []).length % 2).toBe(0);
      expect(kept).not.toMatch(/\p{Cs}/u);
      expect(3 * left.length + 6).toBeLessThan(256);
    }
  });

  test('a text that begins with a digit keeps away from the font size', () => {
    expect(headerFooter({ ...none, left: '115年' }).left).toBe('&"標楷體,標準"&10 115年');
  });

  test('a section with nothing to say has no codes', () => {
    expect(headerFooter(none)).toEqual(none);
  });

  test('never longer than the 255 characters Excel allows; what is cut is marked', () => {
    const long = '資'.repeat(200);
    const coded = headerFooter({
      left: long,
      center: long,
      right: ['第 ', { number: 'page' }, ' 頁'],
    });
    expect(coded.left.length + coded.center.length + coded.right.length + 6).toBeLessThan(256);
    expect(coded.left.endsWith('…')).toBe(true);
    expect(coded.right).toBe('第 &P 頁');
  });
});
