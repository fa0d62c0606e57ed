import { Host } from '../../host/host';
import { loadOffice } from '../../host/node/load-office';
import { countedOver, type Measured } from './counted';

/** Reading as the first examples of Office.js do it: a row, a round trip. */
export async function rowByRow(bytes: Uint8Array): Promise<Record<string, Measured>> {
  const host = Host.open(bytes);
  const { Excel } = loadOffice(host);
  const counted = countedOver(host);
  const [read] = await counted(() =>
    Excel.run(async (context) => {
      for (const name of ['Findings', 'CorrectiveActions']) {
        const rows = context.workbook.tables.getItem(name).rows.load('count');
        await context.sync();
        for (let at = 0; at < rows.count; at += 1) {
          const row = rows.getItemAt(at).load('values');
          await context.sync();
          void row.values;
        }
      }
    }),
  );
  return { read };
}
