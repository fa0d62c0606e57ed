// For `isms exec`: the sample with ten years in it, as an office has it that never throws a row away.
// Its people, units and settings stay; everything that comes up year by year is made anew.
const YEARS = Array.from({ length: 10 }, (_, at) => 106 + at);
const UNITS = ['行政室', '民政課', '財政課', '建設課', '農業課', '社會課', '人事室', '主計室'];
const OWNERS = {
  ...{ 行政室: '韓佩珊', 民政課: '凌家豪', 財政課: '溫子晴', 建設課: '喬振宇' },
  ...{ 農業課: '辛美玲', 社會課: '施雨彤', 人事室: '管維德', 主計室: '蒲慧君' },
};
const CLAUSES = ['6.1', '7.2', '7.5', '9.1', 'A.5.15', 'A.5.19', 'A.8.7', 'A.8.13', 'A.8.15'];
const ITEMS = ['1', '2', '3-1', '3-2', '3-3', '3-4', '4', '5', '6'];
const MONTHLY = 12;
const YEARLY = 6;

const day = (year, month, date) => Date.UTC(year + 1911, month - 1, date) / 86_400_000 + 25_569;
const LAST = day(115, 11, 20);
/** A day that has come by the day of the bench; '' of one to come. */
const past = (serial) => (serial <= LAST ? serial : '');
const three = (number) => String(number).padStart(3, '0');
const of = (list, at) => list[at % list.length];

function* indicators() {
  for (let at = 1; at <= MONTHLY + YEARLY; at++) {
    const isMonthly = at <= MONTHLY;
    const 種類 = isMonthly ? '監督量測' : '資安目標';
    yield {
      ...{
        指標編號: `${isMonthly ? 'M' : 'O'}-${three(at)}`,
        名稱: `第 ${at} 項量測之完成率`,
        種類,
      },
      ...{ 方向: '愈高愈好', 單位: '%', 目標值: 90, 頻率: isMonthly ? '月' : '年' },
      ...{ 資料窗: isMonthly ? '當月' : '當年', 負責人: '柯以柔', 說明: '完成數除以應完成數' },
    };
  }
}

function* measurements() {
  for (const year of YEARS) {
    for (let at = 1; at <= MONTHLY + YEARLY; at++) {
      const months = at <= MONTHLY ? 12 : 1;
      for (let month = 1; month <= months; month++) {
        const 期別 = months === 1 ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
        if (year === 115 && month > 10) continue;
        yield {
          ...{ 指標編號: `${months > 1 ? 'M' : 'O'}-${three(at)}`, 期別, 資料來源: '彙整表' },
          ...{ 實際值: 85 + ((year * 7 + at * 5 + month * 3) % 15), 說明: '' },
        };
      }
    }
  }
}

function* audits() {
  for (const year of YEARS) {
    yield {
      ...{
        稽核編號: `IA-${year}-01`,
        類別: '內部稽核',
        起日: day(year, 9, 14),
        迄日: day(year, 9, 18),
      },
      ...{ 受稽單位: UNITS.slice(0, 6).join('、'), 稽核人員: '童欣怡、紀博堯', 狀態: '完成' },
      ...{ 範圍準則: '條文 4 至 10 與附錄 A', 結論: '制度運作大致有效，發現事項限期改善。' },
    };
  }
}

const findingOf = (year, at) => {
  const isAudit = at <= 20;
  const found = isAudit ? day(year, 9, 14 + (at % 5)) : day(year, 1 + (at % 10), 1 + (at % 27));
  const 類別 = at % 10 === 0 ? '主要不符合' : at % 5 === 0 ? '觀察事項' : '次要不符合';
  return { id: `NC-${year}-${three(at)}`, isAudit, found, 類別, unit: of(UNITS, at % 6) };
};

function* findings() {
  for (const year of YEARS) {
    for (let at = 1; at <= 50; at++) {
      const { id, isAudit, found, 類別, unit } = findingOf(year, at);
      yield {
        ...{ 編號: id, 發現日期: found, 類別, 構面: of(['策略面', '管理面', '技術面'], at) },
        ...(isAudit ? { 來源: '內部稽核', 稽核編號: `IA-${year}-01` } : { 來源: '資安事件' }),
        ...{ 條文: of(CLAUSES, at + year), 受稽單位: unit, 開立人: '紀博堯' },
        不符合事項: `${year} 年第 ${at} 次抽查，${unit}之紀錄有 ${1 + (at % 7)} 份與規定不符。`,
        結案日: past(found + 100),
      };
    }
  }
}

function* actions() {
  for (const year of YEARS) {
    for (let at = 1; at <= 60; at++) {
      // The last ten follow measures that did not help.
      const isSecond = at > 50;
      const { id, found, unit } = findingOf(year, isSecond ? (at - 50) * 3 : at);
      const isFollowed = !isSecond && at % 3 === 0 && at <= 30;
      const start = found + (isSecond ? 60 : 0);
      const isLate = at % 6 === 0;
      const done = past(start + (isLate ? 45 : 25));
      yield {
        ...{ 編號: `CA-${year}-${three(at)}`, 發現編號: id, 負責單位: unit, 負責人: OWNERS[unit] },
        ...(isSecond && { 前案編號: `CA-${year}-${three((at - 50) * 3)}` }),
        ...{ 立即處置: '補正紀錄並通知承辦人。', 原因分析: `作業說明未載明第 ${at} 類情形。` },
        ...{ 矯正措施: '修訂作業說明，列入每季抽查。', 措施層面: of(['管理', '技術、資源'], at) },
        ...{ 開立日: start, 預定完成日: start + 30, 追蹤方式: '抽查紀錄', 實際完成日: done },
        ...(isLate && { 逾期原因: '等待廠商排程' }),
        ...(done !== '' && { 佐證: `抽查紀錄 ${year}-${at}` }),
        ...(done !== '' &&
          past(done + 10) !== '' && {
            ...{ 驗證人: '童欣怡', 驗證日期: done + 10, 驗證結果: isFollowed ? '無效' : '有效' },
          }),
      };
    }
  }
}

function* risks() {
  for (const year of YEARS) {
    for (let at = 1; at <= 12; at++) {
      const done = past(day(year, 4 + (at % 8), 15) + (year === 115 ? 120 : 0));
      yield {
        ...{ 風險編號: `R-${year}-${three(at)}`, 資產或流程: `第 ${at} 類資產`, 處理方式: '降低' },
        ...{ 風險情境: '設備老舊致服務中斷', 評鑑日期: day(year, 3, 10), 處理計畫: '汰換設備' },
        ...{ 風險等級: of(['高', '中', '低'], at), 負責人: '韓佩珊', 實際完成日: done },
        ...{ 預定完成日: day(year, 4 + (at % 8), 20), ...(done !== '' && { 殘餘等級: '低' }) },
      };
    }
  }
}

function* reviews() {
  for (const year of YEARS) {
    const isHeld = year < 115;
    yield {
      ...{ 會議編號: `MR-${year}-01`, 會議類別: '管理審查會議', 日期: day(year, 12, 10) },
      ...{ 會議名稱: `${year} 年度資訊安全管理審查會議`, 時間: '下午 2 時', 地點: '三樓會議室' },
      ...{ 主席: '岑文淵', 紀錄: '柯以柔', 狀態: isHeld ? '已核定' : '籌備中' },
      ...{ 審查期間起: day(year - 1, 12, 1), 審查期間迄: day(year, 11, 30) },
      ...(isHeld && {
        ...{ 適用性: '政策繼續適用。', 適切性: '程序尚屬適切。', 有效性: '制度運作有效。' },
        ...{ 改善決定: '提升如期完成率。', 'ISMS 變更需求': '無', 資源需求: '無' },
        ...{ 核定日期: day(year, 12, 20), 下次會議日期: day(year + 1, 12, 9) },
      }),
    };
  }
}

const COMMITTEE = ['岑文淵', '葉書寧', '湯國棟', '藍秀琴', '喬振宇', '辛美玲'].concat(
  ...[['邵郁婷', '管維德', '蒲慧君', '卓明軒', '龔信義']],
);

function* attendance() {
  for (const year of YEARS) {
    for (const 姓名 of [...COMMITTEE, '柯以柔', '童欣怡']) {
      const 身分 = COMMITTEE.includes(姓名) ? '委員' : '列席';
      yield { 會議編號: `MR-${year}-01`, 姓名, 身分, ...(year < 115 && { 出席狀況: '出席' }) };
    }
  }
}

function* items() {
  for (const year of YEARS) {
    for (const 項次 of ITEMS) {
      yield {
        ...{ 議案編號: `MR-${year}-01-${項次}`, 會議編號: `MR-${year}-01`, 項次, 案別: '報告案' },
        ...(['2', '4', '6'].includes(項次) && {
          ...{ 案由: `${year} 年之第 ${項次} 項議題`, 說明: '法規與業務均有調整，詳如說明。' },
          影響與因應: '已納入年度工作計畫。',
        }),
        ...(year < 115 && { 決議類別: '洽悉', 決議內容: '洽悉，請依計畫辦理。' }),
      };
    }
  }
}

function* resolutions() {
  for (const year of YEARS.slice(0, -1)) {
    for (let at = 1; at <= 20; at++) {
      const isOpen = year === 114 ? at > 12 : at === 20;
      yield {
        ...{ 編號: `MR-${year}-01-A${String(at).padStart(2, '0')}`, 會議編號: `MR-${year}-01` },
        ...{ 項次: of(ITEMS, at), 決議事項: `請主辦單位於期限內完成第 ${at} 項改善。` },
        ...{ 主辦: of(UNITS, at), 完成期限: day(year + 1, 6, 30), 更新日期: day(year + 1, 7, 1) },
        辦理情形: isOpen ? '辦理中。' : '已完成。',
        ...(isOpen
          ? { 列管狀態: '繼續列管', 逾期原因: '預算尚未核定' }
          : {
              ...{ 列管狀態: '解除列管', 解除依據: '委員會同意' },
              ...{ 解除日期: day(year + 1, 9, 1), 佐證: '驗收紀錄' },
            }),
      };
    }
  }
}

const TABLES = {
  ...{ Indicators: indicators, Measurements: measurements, Audits: audits, Findings: findings },
  ...{ CorrectiveActions: actions, Risks: risks, Reviews: reviews, Attendance: attendance },
  ...{ AgendaItems: items, Resolutions: resolutions },
};

module.exports = async ({ Excel }) =>
  Excel.run(async (context) => {
    const { tables } = context.workbook;
    const found = Object.entries(TABLES).map(([name, rows]) => {
      const table = tables.getItem(name);
      const range = table.getRange().load('rowIndex,columnIndex,columnCount,rowCount');
      const headers = table.getHeaderRowRange().load('values');
      const first = table.getDataBodyRange().getRow(0).load('formulas,numberFormat');
      return { table, range, headers, first, rows: [...rows()] };
    });
    const members = tables.getItem('Members').columns;
    const starts = members.getItem('到任日').getDataBodyRange();
    const ends = members.getItem('卸任日').getDataBodyRange().load('values');
    await context.sync();
    // Who is in office was there from the first of the ten years, who left had gone before.
    starts.values = ends.values.map(([end]) => [end === '' ? day(105, 7, 1) : day(104, 7, 1)]);
    ends.values = ends.values.map(([end]) => [end === '' ? '' : day(105, 6, 30)]);
    for (const { table, range, headers, first, rows } of found) {
      const { rowIndex, columnIndex, columnCount, rowCount } = range;
      const sheet = table.worksheet;
      const [names] = headers.values;
      if (rowCount - 1 > rows.length) table.getDataBodyRange().clear('Contents');
      table.resize(sheet.getRangeByIndexes(rowIndex, columnIndex, rows.length + 1, columnCount));
      names.forEach((header, at) => {
        const cells = sheet.getRangeByIndexes(rowIndex + 1, columnIndex + at, rows.length, 1);
        const formula = first.formulas[0][at];
        const isComputed = typeof formula === 'string' && formula.startsWith('=');
        cells.numberFormat = rows.map(() => [first.numberFormat[0][at]]);
        if (isComputed) cells.formulas = rows.map(() => [formula]);
        else cells.values = rows.map((row) => [row[header] ?? '']);
      });
    }
    await context.sync();
  });
