import type { Paper } from '../../src/review/document';
import { asOtherProgram, type OpenWorkbook } from './over-host';

/** A paper of every kind of block, short enough to be made many times. */
export function smallPaper(paragraph: string): Paper {
  return {
    sheetTitle: '議程 MR-115-01',
    orientation: 'portrait',
    header: { left: '測試鎮公所', center: '', right: '115 年管理審查會議 議程' },
    footer: {
      left: 'R&D-01',
      center: ['第 ', { number: 'page' }, ' 頁，共 ', { number: 'pages' }, ' 頁'],
      right: '普通',
    },
    blocks: [
      { kind: 'title', text: '管理審查會議議程' },
      {
        kind: 'facts',
        facts: [
          { label: '時間', value: '115年9月30日（星期三）' },
          { label: '地點', value: '三樓會議室' },
        ],
      },
      { kind: 'heading', level: 1, text: '一、過往管理審查之議案的處理狀態' },
      { kind: 'paragraph', text: paragraph },
      {
        kind: 'table',
        caption: '決議',
        columns: [
          { header: '編號', weight: 2 },
          { header: '決議事項', weight: 6 },
          { header: '期限', weight: 2, align: 'center' },
        ],
        rows: [
          ['MR-114-01-A01', '建置帳號清查工具', '115/03/31'],
          ['MR-114-01-A02', '=2+3', '115/06/30'],
        ],
        note: '註：逾期以會議日計。',
      },
      { kind: 'signatures', labels: ['承辦人', '資安長'] },
    ],
  };
}

/** What stands on a sheet, row by row, as another program reads it. */
export async function textOf(made: OpenWorkbook, name: string): Promise<string[]> {
  const sheet = (await asOtherProgram(made)).getWorksheet(name);
  const texts: string[] = [];
  sheet?.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.master === cell && cell.text !== '') texts.push(cell.text);
    }),
  );
  return texts;
}
