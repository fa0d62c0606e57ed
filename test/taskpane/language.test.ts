import { inLanguage, languageOf, speak } from '../../src/taskpane/language';
import { languageBefore } from '../../src/taskpane/office/language-before';

test.each([
  ['zh-TW', 'zh'],
  ['zh-Hant-HK', 'zh'],
  ['ZH', 'zh'],
  ['en-US', 'en'],
  ['ja-JP', 'en'],
  ['zha-CN', 'en'],
  ['', 'en'],
  [undefined, 'en'],
] as const)('Excel in %s: the pane speaks %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

test('words are those of the language that is spoken when they are asked for', () => {
  const words = () => inLanguage({ a: '甲' }, { a: 'A' }).a;
  expect(words()).toBe('甲');
  speak('en');
  expect(words()).toBe('A');
  speak('zh');
  expect(words()).toBe('甲');
});

describe('before Excel has answered', () => {
  const page = (search: string, name: string, kept: string | null) =>
    ({
      location: { search },
      name,
      sessionStorage: { getItem: () => kept },
      navigator: { language: 'fr-FR' },
    }) as unknown as Window;
  const named = (hostInfo: unknown) => JSON.stringify({ hostInfo, serializerVersion: '1' });

  test.each([
    ['in the address', page('?_host_Info=Excel$Win32$16.01$zh-TW$x$$$0', '', null), 'zh-TW'],
    ['in the frame’s name', page('', named('Excel$Web$16.01$en-US$1$$$0'), null), 'en-US'],
    ['from the page before', page('', '', 'Excel|Mac|16.00|zh-HK|'), 'zh-HK'],
    ['nothing told', page('', 'somebody’s', null), 'fr-FR'],
    ['a name of another kind', page('', named(7), null), 'fr-FR'],
    ['told without a language', page('', named('Excel$Web'), null), 'fr-FR'],
  ])('%s', (_, window, language) => {
    expect(languageBefore(window)).toBe(language);
  });
});
