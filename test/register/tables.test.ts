import { lists } from '../../src/register/lists';
import { tableNamed, tableNames } from '../../src/register/register';

// Headers and order as the domain's list of tables has them, copied by hand.
const HEADERS: Readonly<Record<string, string>> = {
  Settings: '項目 值 說明',
  Units: '單位 主管職稱 驗證範圍',
  Members:
    '成員編號 姓名 職稱 服務單位 組織 ISMS_職務 資安聯絡人 代理人 核定或指派依據 到任日 卸任日 能力或訓練佐證 聯絡電話 電子郵件 備註',
  Responsibilities:
    '權責編號 組織 角色 項次 權責內容 主責 執行 佐證紀錄 頻率 最近執行日 依據版次 備註',
  Audits: '稽核編號 類別 起日 迄日 受稽單位 稽核人員 外部人員及佐證 範圍準則 狀態 結論',
  Findings:
    '編號 發現日期 來源 稽核編號 類別 構面 條文 不符合事項 受稽單位 開立人 狀態 結案日 備註',
  CorrectiveActions:
    '編號 發現編號 前案編號 立即處置 原因分析 矯正措施 措施層面 負責單位 負責人 開立日 預定完成日 追蹤方式 實際完成日 展延至 展延核准 逾期原因 佐證 驗證人 驗證日期 驗證結果 執行情形 逾期天數 備註',
  Indicators: '指標編號 名稱 種類 方向 單位 目標值 頻率 資料窗 負責人 說明',
  Measurements: '指標編號 期別 實際值 資料來源 說明',
  Risks:
    '風險編號 資產或流程 風險情境 評鑑日期 風險等級 處理方式 處理計畫 負責人 預定完成日 實際完成日 殘餘等級 風險承擔人 處理狀態',
  Reviews:
    '會議編號 會議類別 會議名稱 日期 時間 地點 主席 主席代理原因 紀錄 審查期間起 審查期間迄 狀態 適用性 適切性 有效性 改善決定 ISMS_變更需求 資源需求 主席致詞 散會時間 核定日期 下次會議日期',
  Attendance: '會議編號 姓名 身分 出席狀況 代理人',
  AgendaItems:
    '議案編號 會議編號 項次 案別 議題類別 案由 說明 影響與因應 擬辦 陳報人 無報告理由 決議類別 決議內容',
  Resolutions:
    '編號 會議編號 項次 決議事項 主辦 協辦 完成期限 辦理情形 更新日期 逾期原因 展延至 列管狀態 解除依據 解除日期 佐證 備註',
};

test('the fourteen tables in the order of their sheets', () => {
  expect(tableNames).toEqual(Object.keys(HEADERS));
});

describe.each(tableNames.map((name) => [name, tableNamed(name)] as const))('%s', (name, table) => {
  const columns = Object.values(table.columns);

  test('has the columns of the domain', () => {
    const expected = (HEADERS[name] ?? '').split(' ').map((header) => header.replace('_', ' '));
    expect(columns.map((column) => column.header)).toEqual(expected);
  });

  test('every column says what belongs in it, within the limits of Excel', () => {
    for (const column of columns) {
      expect([column.header, column.help.length > 0]).toEqual([column.header, true]);
      // Excel's input message holds 255 characters; past 80 nobody reads it.
      expect([column.header, column.help.length <= 80]).toEqual([column.header, true]);
      expect(column.width).toBeGreaterThanOrEqual(8);
      expect(column.width).toBeLessThanOrEqual(60);
    }
  });

  test('number formats: dates in 民國 form, text kept as text, formulas never as text', () => {
    const formats = {
      date: '[$-404]e/mm/dd',
      text: '@',
      long: '@',
      choice: '@',
      choices: '@',
      names: '@',
      number: 'General',
      mixed: 'General',
    };
    for (const { kind, header, numberFormat, formula } of columns) {
      if (kind === 'computed') {
        expect([header, numberFormat === '@', formula?.startsWith('=')]).toEqual([
          header,
          false,
          true,
        ]);
      } else expect([header, numberFormat]).toEqual([header, formats[kind]]);
    }
  });
});

test('what the second version brought, and no other column, may be lacking in an older workbook', () => {
  const since2 = Object.fromEntries(
    tableNames.map((name) => [
      name,
      Object.values(tableNamed(name).columns)
        .filter((column) => column.since === 2)
        .map((column) => column.header),
    ]),
  );
  expect(Object.fromEntries(Object.entries(since2).filter(([, has]) => has.length > 0))).toEqual({
    Audits: ['外部人員及佐證'],
    CorrectiveActions: ['展延核准'],
    Indicators: ['資料窗'],
    Reviews: ['會議類別', '改善決定', 'ISMS 變更需求', '資源需求', '主席致詞', '散會時間'],
    AgendaItems: ['案別', '議題類別', '影響與因應', '擬辦'],
    Resolutions: ['逾期原因', '展延至'],
  });
});

test('no entry of a list holds the comma or the mark that separates entries', () => {
  for (const [name, entries] of Object.entries(lists)) {
    expect([name, entries.filter((entry) => /[,，、;；]/.test(entry))]).toEqual([name, []]);
  }
});
