/** Nothing was refused: what was pasted stands, although it breaks rules. For the person to hear. */
export class KeptBroken extends Error {
  override readonly name = 'KeptBroken';

  constructor(count: number) {
    super(`已貼上，但有 ${count} 個儲存格不符合資料驗證，已用紅圈標出（按 Esc 清除紅圈）。`);
  }
}
