import { Host } from '../../../src/host/host';
import type { SheetModel } from '../../../src/host/model/sheet-model';

const FORMULAS = [
  '=COUNTIFS(措施[缺失],[@編號],措施[狀態],"有效")',
  '=SUMPRODUCT((措施[缺失]=[@編號])*(措施[狀態]<>"")*(COUNTIFS(措施[缺失],[@編號],措施[編號],措施[編號])>1))',
  '=IF([@件]>1,"多",ROW())',
  '=SUM(措施[天數])+COUNTIF(措施[狀態],"無效")',
];

function filled(): { host: Host; findings: SheetModel; actions: SheetModel } {
  const host = Host.blank({ now: () => new Date('2026-09-30T02:00:00Z') });
  const findings = host.model.activeSheet;
  const actions = host.model.addSheet('措施');
  host.edit(() => {
    ['編號', '件', '重', '說', '和'].forEach((name, c) => findings.setValue(1, 1 + c, name));
    ['編號', '缺失', '狀態', '天數'].forEach((name, c) => actions.setValue(0, c, name));
    for (let n = 0; n < 8; n += 1) {
      findings.setValue(2 + n, 1, `F-${n}`);
      actions.setValue(1 + n, 0, `C-${n}`);
      actions.setValue(1 + n, 1, `F-${n - (n % 3)}`);
      actions.setValue(1 + n, 2, n % 2 === 0 ? '有效' : '');
      actions.setValue(1 + n, 3, n);
    }
    findings.addTable({ row: 1, column: 1, rows: 9, columns: 5 }, true, '缺失');
    actions.addTable({ row: 0, column: 0, rows: 9, columns: 4 }, true, '措施');
    FORMULAS.forEach((formula, c) => {
      for (let n = 0; n < 8; n += 1) findings.setFormula(2 + n, 2 + c, formula);
    });
    // Beside the tables: plain references, whole columns, a row of a table from outside it.
    actions.setFormula(1, 6, '=COUNTIF(B:B,"F-0")');
    actions.setFormula(2, 6, '=SUM(D2:D9)');
    actions.setFormula(3, 6, '=措施[[#This Row],[天數]]*10');
    actions.setFormula(4, 6, '=ROWS(措施)&"/"&COUNTA(缺失[編號])');
  });
  return { host, findings, actions };
}

/** Numbers from 0 to 1 that are the same in every run. */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function results(host: Host): string[] {
  return host.model.sheets.flatMap((sheet) =>
    [...sheet.cells()]
      .filter(({ formula }) => formula !== null)
      .map(({ row, column, formula, value }) =>
        [sheet.name, row, column, formula, JSON.stringify(value)].join(' '),
      ),
  );
}

test.each([1, 2, 3])(
  'rows, tables and sheets may change, and change back, as they like (%i)',
  (seed) => {
    const { host, findings, actions } = filled();
    const next = drawn(seed);
    const any = (count: number) => Math.floor(next() * count);
    const width = () => host.model.table('措施')?.rect.columns ?? 1;
    const steps: (() => void)[] = [
      () => actions.setValue(1 + any(9), 1, `F-${any(9)}`),
      () => actions.setValue(1 + any(9), 2, ['有效', '無效', null][any(3)] ?? null),
      () => findings.setValue(2 + any(8), 1, `F-${any(9)}`),
      () => actions.insert({ row: 1 + any(8), column: 0, rows: 1, columns: width() }, 'down'),
      () => actions.remove({ row: 1 + any(6), column: 0, rows: 1, columns: width() }, 'up'),
      () => findings.insert({ row: 2 + any(6), column: 0, rows: 1, columns: 16_384 }, 'down'),
      () => findings.remove({ row: 2 + any(6), column: 0, rows: 1, columns: 16_384 }, 'up'),
      () => actions.insert({ row: 0, column: 2, rows: 1_048_576, columns: 1 }, 'right'),
      () => host.model.renameSheet(actions, `措施${any(9)}`),
      () => host.model.addSheet(),
      () => {
        const table = host.model.table('措施');
        if (table) table.resize({ ...table.rect, rows: table.rect.rows + 1 });
      },
      () => {
        const table = host.model.table('措施');
        if (table && table.rect.rows > 3)
          table.resize({ ...table.rect, rows: table.rect.rows - 1 });
      },
    ];
    for (let step = 0; step < 40; step += 1) {
      // Sometimes two things happen in one step.
      const chosen = Array.from({ length: 1 + any(2) }, () => any(steps.length));
      host.edit(() => {
        for (const each of chosen) steps[each]?.();
      });
      if (next() < 0.4) for (let n = any(3); n >= 0; n -= 1) host.history.undo();
      if (next() < 0.2) host.history.redo();
      const kept = results(host);
      host.model.calculateAll();
      expect([step, chosen, ...kept]).toEqual([step, chosen, ...results(host)]);
    }
  },
);

test.each([1, 2, 3, 4, 5, 6])(
  'sheets come, go and get other names, before and after formulas name them (%i)',
  (seed) => {
    const { host, findings, actions } = filled();
    const now = () => new Date('2026-09-30T02:00:00Z');
    const next = drawn(seed);
    const any = (count: number) => Math.floor(next() * count);
    const names = ['甲', '乙', "丙's 頁", '一頁'];
    const name = () => names[any(names.length)] ?? '';
    const free = () => names.find((each) => host.model.sheet(each) === null);
    const quoted = (given = name()) => `'${given.replaceAll("'", "''")}'`;
    const others = () => host.model.sheets.filter((sheet) => names.includes(sheet.name));
    const one = () => others()[any(others().length)];
    /** Excel takes no formula that names a sheet which is not there. */
    const there = () => quoted(one()?.name ?? actions.name);
    const added = () => {
      const given = free();
      return given === undefined ? undefined : host.model.addSheet(given);
    };
    const steps: (() => void)[] = [
      () => added(),
      () => added()?.setValue(any(3), any(2), any(100)),
      () => one()?.setValue(any(3), any(2), any(100)),
      () => one()?.setFormula(any(3), 2 + any(2), `=A1+SUM(${there()}!A1:B3)`),
      () => {
        const [sheet, given] = [one(), free()];
        if (sheet && given !== undefined) host.model.renameSheet(sheet, given);
      },
      () => {
        const sheet = one();
        if (sheet) host.model.deleteSheet(sheet);
      },
      () => actions.setFormula(10 + any(3), 6, `=SUM(${there()}!A:B)`),
      () => actions.setFormula(13, 6, `=COUNT(${there()}!A1:B3)&"/"&A2`),
      () => findings.setFormula(14, 8, `=INDIRECT("${quoted()}!A1")`),
      () => findings.setFormula(15, 8, '=SHEETS()'),
      () => findings.setValue(2 + any(8), 1, `F-${any(9)}`),
    ];
    for (let step = 0; step < 40; step += 1) {
      const chosen = Array.from({ length: 1 + any(2) }, () => any(steps.length));
      host.edit(() => {
        for (const each of chosen) steps[each]?.();
      });
      const opened = Host.open(host.save(), { now });
      opened.model.calculateAll();
      expect([step, chosen, ...results(host)]).toEqual([step, chosen, ...results(opened)]);
    }
  },
);

test('formulas in a sheet that came after the first calculation follow what they read', () => {
  const host = Host.blank();
  host.edit(() => {
    host.model.activeSheet.setFormula(0, 0, '=1+1');
  });
  const fresh = host.model.addSheet('新');
  host.edit(() => {
    fresh.setValue(0, 0, 1);
  });
  host.edit(() => {
    fresh.setFormula(0, 1, '=A1*10');
  });
  expect(fresh.text(0, 1)).toBe('10');
  host.edit(() => {
    fresh.setValue(0, 0, 7);
  });
  expect(fresh.text(0, 1)).toBe('70');
});
