import { customXmlParts } from '../../src/host/model/custom-xml';
import { Host } from '../../src/host/host';
import { over, reopened, type OpenWorkbook } from './over-host';

const HOSTILE = [
  '<view>&amp;&#13;&lt;</view>',
  ']]>"\'\\u003c\\',
  'a\tb\nc\r\nd\re',
  '\u0000\u0001\u000b\u001f\u007f\u0085\u2028',
  '\ufffe\uffff\ufdd0',
  '\ud800x\udc00',
  '\udc00\ud800',
  '😀\u{10ffff}',
];

const kept = async ({ workbook }: OpenWorkbook) =>
  (await workbook.keptViews()).map((text) => JSON.parse(text) as unknown);
const keeping = (value: unknown) => (texts: readonly string[]) => [
  JSON.stringify(value),
  ...texts.filter((text) => text !== JSON.stringify(value)),
];

test('what is kept comes back as it was, from the saved file too, and is XML', async () => {
  const open = over(Host.blank());
  for (const text of HOSTILE) await open.workbook.changeViews(keeping({ text }));
  await open.workbook.keepMapping(JSON.stringify(HOSTILE), () => false);
  const expected = HOSTILE.map((text) => ({ text })).reverse();
  expect(await kept(open)).toEqual(expected);
  const again = reopened(open);
  expect(await kept(again)).toEqual(expected);
  const [mapping = ''] = await again.workbook.keptMappings();
  expect(JSON.parse(mapping)).toEqual(HOSTILE);
  const { model } = again.host;
  for (const { partName } of customXmlParts(model)) {
    const strange = [...(model.pkg.text(partName) ?? '')].filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      const isText = code === 9 || code === 10 || code === 13 || code >= 0x20;
      return !isText || code === 0xfffe || code === 0xffff || (code >= 0xd800 && code <= 0xdfff);
    });
    expect(strange).toEqual([]);
  }
});

test.each([false, true])(
  'what others keep at the same moment stays (something was kept before: %s)',
  async (isKept) => {
    let isReached = true;
    for (let request = 1; isReached; request++) {
      const one = over(Host.blank());
      const two = over(one.host, 'other');
      if (isKept) await one.workbook.changeViews(keeping('first'));
      isReached = false;
      one.line.beforeRequest(request, async () => {
        isReached = true;
        await two.workbook.changeViews(keeping('theirs'));
      });
      await one.workbook.changeViews(keeping('ours'));
      if (!isReached) break;
      const all = await kept(two);
      expect({ request, all: all.toSorted() }).toEqual({
        request,
        all: [...(isKept ? ['first'] : []), 'ours', 'theirs'],
      });
    }
  },
);
