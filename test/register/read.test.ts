import type { TableBlock } from '../../src/register/block';
import type { CellValue } from '../../src/register/fault';
import { readRegister } from '../../src/register/read';
import type { TableName } from '../../src/register/register';
import { tableNames } from '../../src/register/register';

function block(
  table: TableName,
  headers: readonly string[],
  values: readonly (readonly CellValue[])[],
  formulas: Readonly<Record<string, readonly CellValue[]>> = {},
): TableBlock {
  return { table, sheet: table, headerRow: 4, firstColumn: 1, headers, values, formulas };
}

const MEMBERS = ['成員編號', '姓名', '服務單位', 'ISMS 職務', '到任日', '卸任日'];
const FINDINGS = ['編號', '發現日期', '來源', '稽核編號', '類別', '構面', '條文', '不符合事項'];
const FINDINGS_REST = ['受稽單位', '開立人', '狀態', '結案日', '備註'];

/** Faults of one table, without those of columns that a small block leaves out. */
function cellFaults(blocks: readonly TableBlock[], table: TableName) {
  return readRegister(blocks).faults.filter(
    (fault) => fault.table === table && fault.code !== 'missingColumn',
  );
}

describe('tables and columns', () => {
  test('a workbook without tables reports each of the fourteen and reads no row', () => {
    const register = readRegister([]);
    expect(register.faults.map((fault) => [fault.code, fault.table, fault.row])).toEqual(
      tableNames.map((name) => ['missingTable', name, 0]),
    );
    expect(tableNames).toHaveLength(14);
    expect(register.rows.Findings).toEqual([]);
  });

  test('columns are found by header in any order, spaces and full-width forms aside', () => {
    const { rows, faults } = readRegister([
      block(
        'Units',
        ['自己的欄', ' 主管　職稱 ', '驗證\n範圍', '單位'],
        [['x', '主任', '是', '行政室']],
      ),
    ]);
    expect(rows.Units).toMatchObject([
      { unit: '行政室', headTitle: '主任', inScope: '是', key: '行政室', row: 5 },
    ]);
    expect(faults.filter((fault) => fault.table === 'Units')).toEqual([]);
  });

  test('a missing column is reported, its values are null and unread, the row stays', () => {
    const { rows, faults } = readRegister([
      block('Units', ['單位', '主管職稱'], [['行政室', '主任']]),
    ]);
    expect(faults.filter((fault) => fault.table === 'Units')).toEqual([
      { code: 'missingColumn', table: 'Units', key: '', row: 4, column: '驗證範圍', value: '' },
    ]);
    expect(rows.Units[0]).toMatchObject({ unit: '行政室', inScope: null });
    expect([...(rows.Units[0]?.unread ?? [])]).toEqual(['inScope']);
  });

  test('of two columns with one header the first counts and the second is reported', () => {
    const { rows, faults } = readRegister([
      block(
        'Units',
        ['單位', '主管職稱', '驗證範圍', '單 位'],
        [['行政室', '主任', '是', '財政課']],
      ),
    ]);
    expect(rows.Units[0]?.unit).toBe('行政室');
    expect(faults.filter((fault) => fault.table === 'Units')).toMatchObject([
      { code: 'duplicateColumn', column: '單位', row: 4 },
    ]);
  });

  test('rows without anything but formulas are skipped and the others keep their place', () => {
    const headers = [...FINDINGS, ...FINDINGS_REST];
    const empty = headers.map((header) => (header === '狀態' ? '待矯正' : ' '));
    const full = headers.map((header) => (header === '編號' ? 'NC-115-001' : ''));
    const { rows } = readRegister([block('Findings', headers, [empty, full, empty])]);
    expect(rows.Findings.map((row) => [row.key, row.row])).toEqual([['NC-115-001', 6]]);
  });

  test('a row shorter than the header reads its missing cells as blank', () => {
    const { rows } = readRegister([block('Units', ['單位', '主管職稱', '驗證範圍'], [['行政室']])]);
    expect(rows.Units[0]).toMatchObject({ unit: '行政室', headTitle: null, inScope: null });
  });
});

describe('cells', () => {
  test('a bad cell is a located fault and null, a text date its day with a fault; all rows are read', () => {
    const blocks = [
      block('Members', MEMBERS, [
        ['M01', '林甲', '行政室', '資安長', 46023, ''],
        ['M02', '陳乙', '行政室', '委員', '115/3/1', '115/2/29'],
        ['M03', '吳丙', '#REF!', '會長', '11/10/05', 1150301],
        ['M04', '周丁', '財政課', 'ISMS承辦人', 46023.75, ''],
      ]),
    ];
    const members = readRegister(blocks).rows.Members;
    expect(members.map((m) => [m.key, m.position, m.startDate, m.endDate])).toEqual([
      ['M01', '資安長(召集人)', '2026-01-01', null],
      ['M02', '委員', '2026-03-01', null],
      ['M03', null, null, '2026-03-01'],
      ['M04', 'ISMS 承辦人', '2026-01-01', null],
    ]);
    expect(cellFaults(blocks, 'Members')).toEqual([
      {
        code: 'textDate',
        table: 'Members',
        key: 'M02',
        row: 6,
        column: '到任日',
        value: '115/3/1',
        suggestion: '2026/3/1',
        day: '2026-03-01',
      },
      {
        code: 'impossibleDate',
        table: 'Members',
        key: 'M02',
        row: 6,
        column: '卸任日',
        value: '115/2/29',
      },
      {
        code: 'errorValue',
        table: 'Members',
        key: 'M03',
        row: 7,
        column: '服務單位',
        value: '#REF!',
      },
      {
        code: 'notInList',
        table: 'Members',
        key: 'M03',
        row: 7,
        column: 'ISMS 職務',
        value: '會長',
      },
      {
        code: 'ambiguousDate',
        table: 'Members',
        key: 'M03',
        row: 7,
        column: '到任日',
        value: '11/10/05',
      },
      {
        code: 'textDate',
        table: 'Members',
        key: 'M03',
        row: 7,
        column: '卸任日',
        value: 1150301,
        suggestion: '2026/3/1',
        day: '2026-03-01',
      },
    ]);
    expect(['unit', 'position', 'startDate'].map((name) => members[2]?.unread.has(name))).toEqual([
      true,
      true,
      true,
    ]);
    // Read, though it is no date of Excel's.
    expect(members[2]?.unread.has('endDate')).toBe(false);
  });

  test.each([
    ['資安長', '資安長(召集人)'],
    ['資安長（召集人）', '資安長(召集人)'],
    ['資安長(正召集人)', '資安長(召集人)'],
    ['ＩＳＭＳ　承辦人', 'ISMS 承辦人'],
    ['isms承辦人', 'ISMS 承辦人'],
    ['ISMS 執行小組組長', '執行小組組長'],
    ['ISMS 稽核小組成員', '稽核小組成員'],
  ])('職務 「%s」 is %s', (written, expected) => {
    const { rows } = readRegister([
      block('Members', MEMBERS, [['M01', '林甲', '行政室', written, '', '']]),
    ]);
    expect(rows.Members[0]?.position).toBe(expected);
  });

  test.each([
    [1, '1'],
    ['３－１', '3-1'],
    ['3 - 2', '3-2'],
    [3.3, '3-3'],
    ['3.4', '3-4'],
    // Excel makes 1 March 2026 of a typed 3-1, 4 March of 3-4.
    [46082, '3-1'],
    [46085, '3-4'],
  ])('項次 %s is %s', (written, expected) => {
    const { rows } = readRegister([
      block('AgendaItems', ['議案編號', '會議編號', '項次'], [['A1', 'MR-115-01', written]]),
    ]);
    expect(rows.AgendaItems[0]?.itemNo).toBe(expected);
  });

  test.each([
    ['主要不符合事項', '主要不符合'],
    ['次要不符', '次要不符合'],
    ['觀查事項', '觀察事項'],
  ])('類別 「%s」 suggests %s', (written, suggestion) => {
    const faults = cellFaults(
      [block('Findings', ['編號', '類別'], [['NC-115-001', written]])],
      'Findings',
    );
    expect(faults).toMatchObject([{ code: 'notInList', value: written, suggestion }]);
  });

  test('a value far from every entry suggests nothing', () => {
    const [fault] = cellFaults(
      [block('Findings', ['編號', '類別'], [['NC-115-001', '重大缺失']])],
      'Findings',
    );
    expect(fault).toMatchObject({ code: 'notInList' });
    expect(fault).not.toHaveProperty('suggestion');
  });

  test('numbers: blank is null, text that is a number is read, other text is a fault', () => {
    const headers = ['指標編號', '期別', '實際值'];
    const blocks = [
      block('Measurements', headers, [
        ['K1', '115-01', ''],
        ['K1', '115-02', 0],
        ['K1', '115-03', '１，２３４．５'],
        ['K1', '115-04', ' 95 %'],
        ['K1', '115-05', '待補'],
        ['K1', '115-06', '12,5'],
        ['K1', 115, '-3'],
        ['Ｋ１', '115 上', 1],
      ]),
    ];
    expect(readRegister(blocks).rows.Measurements.map((m) => [m.key, m.value])).toEqual([
      ['K1 115-01', null],
      ['K1 115-02', 0],
      ['K1 115-03', 1234.5],
      ['K1 115-04', 95],
      ['K1 115-05', null],
      ['K1 115-06', null],
      ['K1 115', -3],
      ['K1 115上', 1],
    ]);
    expect(cellFaults(blocks, 'Measurements').map((f) => [f.code, f.row, f.value])).toEqual([
      ['notNumber', 9, '待補'],
      ['notNumber', 10, '12,5'],
    ]);
  });

  test('names are split by 、 , ， ; and line breaks and kept as written', () => {
    const { rows } = readRegister([
      block(
        'Audits',
        ['稽核編號', '稽核人員', '受稽單位'],
        [['IA-115-01', ' 林 甲、陳乙(政風室),吳丙，周丁；鄭戊\n', '']],
      ),
    ]);
    expect(rows.Audits[0]?.auditors).toEqual(['林 甲', '陳乙(政風室)', '吳丙', '周丁', '鄭戊']);
    expect(rows.Audits[0]?.units).toEqual([]);
  });

  test('several entries of a list; one unknown entry makes the cell unread', () => {
    const blocks = [
      block(
        'CorrectiveActions',
        ['編號', '措施層面'],
        [
          ['CA-115-001', '管理、技術'],
          ['CA-115-002', '管理、制度'],
        ],
      ),
    ];
    expect(readRegister(blocks).rows.CorrectiveActions.map((a) => a.levels)).toEqual([
      ['管理', '技術'],
      [],
    ]);
    expect(cellFaults(blocks, 'CorrectiveActions')).toMatchObject([
      { code: 'notInList', row: 6, column: '措施層面', value: '管理、制度' },
    ]);
  });
});

describe('keys', () => {
  test('blank and repeated keys are reported, the rows stay', () => {
    const blocks = [
      block(
        'Units',
        ['單位', '主管職稱', '驗證範圍'],
        [
          ['行政室', '主任', '是'],
          ['', '課長', '是'],
          ['行政室　', '主任', '否'],
        ],
      ),
    ];
    expect(readRegister(blocks).rows.Units).toHaveLength(3);
    expect(cellFaults(blocks, 'Units').map((f) => [f.code, f.row, f.column, f.key])).toEqual([
      ['missingKey', 6, '單位', ''],
      ['duplicateKey', 7, '單位', '行政室'],
    ]);
  });

  test('ids are half-width, without spaces, with plain hyphens, in keys and references alike', () => {
    const { rows } = readRegister([
      block('CorrectiveActions', ['編號', '發現編號'], [[' ＣＡ－１１５－００１', 'NC–115—001 ']]),
    ]);
    expect(rows.CorrectiveActions[0]).toMatchObject({
      key: 'CA-115-001',
      findingId: 'NC-115-001',
    });
  });

  test('a key of two columns repeats only where both do', () => {
    const blocks = [
      block(
        'Attendance',
        ['會議編號', '姓名'],
        [
          ['MR-114-01', '林甲'],
          ['MR-115-01', '林甲'],
          ['MR-115-01', '林甲'],
        ],
      ),
    ];
    expect(cellFaults(blocks, 'Attendance')).toMatchObject([
      { code: 'duplicateKey', key: 'MR-115-01 林甲', row: 7, column: '姓名' },
    ]);
  });

  test('a missing key column is reported once, not once a row', () => {
    const faults = readRegister([
      block('Units', ['主管職稱', '驗證範圍'], [['主任', '是']]),
    ]).faults.filter((fault) => fault.table === 'Units');
    expect(faults.map((fault) => fault.code)).toEqual(['missingColumn']);
  });
});

describe('computed columns', () => {
  const headers = ['編號', '狀態'];

  test('the value is read as it is; a constant over the formula is told', () => {
    const { rows } = readRegister([
      block(
        'Findings',
        headers,
        [
          ['NC-115-001', '辦理中'],
          ['NC-115-002', '結案'],
          ['NC-115-003', ''],
        ],
        { 狀態: ['=IF(ISNUMBER([@結案日]),"結案","辦理中")', '結案', ''] },
      ),
    ]);
    const told = rows.Findings.map((f) => [
      f.state,
      f.typedOver.has('state'),
      f.emptied.has('state'),
    ]);
    expect(told).toEqual([
      ['辦理中', false, false],
      ['結案', true, false],
      [null, false, true],
    ]);
  });
});
