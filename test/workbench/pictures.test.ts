import { Host } from '../../src/host/host';
import { picturesOn } from '../../src/workbench/charts/pictures';
import { hostileKinds } from '../hostile/kinds/all';

// Every picture on a page is an address that holds it, and the page reads each.

test('of thousands of large pictures only the first are read, and the others are told from what is none', () => {
  const kind = hostileKinds.find(({ name }) => name === 'sheet: 10,000 pictures of one bomb');
  const sheet = kind && Host.open(kind.make()).model.sheets[0];
  if (!sheet) throw new Error('The workbook has no sheet.');
  const sources = [...picturesOn(sheet, sheet.drawing.all()).values()];
  const shown = sources.filter((source) => source !== null && source !== 'tooMuch');
  expect(sources).toHaveLength(10_000);
  expect(sources).not.toContain(null);
  // 20 MB are 28 million letters.
  expect(shown).toHaveLength(2);
  expect(shown[0]?.address.slice(0, 32)).toBe('data:image/png;base64,iVBORw0KGg');
  expect(shown[1]?.address).toBe(shown[0]?.address);
});
