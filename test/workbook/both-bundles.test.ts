import { Host } from '../../src/host/host';
import { asOtherProgram, over, sheetNames } from './over-host';
import { smallPaper } from './small-paper';

// Excel for the web and Excel for Windows load different bundles of office.js.
test.each(['web', 'windows'] as const)(
  'on %s the sheets are made, read and written to, and the agenda stands beside them',
  async (platform) => {
    const made = over(Host.blank(), 'pane', { platform });
    await made.workbook.createSheets(() => ({ Settings: [['機關名稱', '測試鎮公所', '']] }));
    const blocks = await made.workbook.readBlocks();
    expect(blocks).toHaveLength(14);
    expect(blocks.find(({ table }) => table === 'Settings')?.values).toEqual([
      ['機關名稱', '測試鎮公所', ''],
    ]);
    await made.workbook.renderPapers([smallPaper('本文')]);
    expect((await sheetNames(made)).at(-1)).toBe('議程 MR-115-01');
    const other = await asOtherProgram(made);
    expect(other.getWorksheet('議程 MR-115-01')?.actualRowCount).toBeGreaterThan(3);
  },
);
