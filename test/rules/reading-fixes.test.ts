import type { Office } from './office';
import { office } from './office';

/** What the remedies of a rule would put into cells: 「row column → value」. */
function fixes(changed: Office, rule: string): string[] {
  return changed.problems().flatMap((problem) => {
    if (problem.rule !== rule || problem.fix?.kind !== 'cells') return [];
    return problem.fix.cells.map(({ key, column, after }) => `${key} ${column} → ${String(after)}`);
  });
}

describe('what is read though it is written wrongly has its remedy', () => {
  it('DAT-01 a text with one reading becomes the day’s serial number', () => {
    for (const written of ['115/9/2', '1150902', '民國115年9月2日', 1_150_902]) {
      const text = office().set('Findings', 'NC-115-003', { foundDate: written });
      // 2026-09-02: 46,023 is 2026-01-01, and 244 days come before it in the year.
      expect(fixes(text, 'DAT-01')).toEqual(['NC-115-003 發現日期 → 46267']);
    }
  });

  it('DAT-02 a day that may be several has none', () => {
    const text = office().set('Findings', 'NC-115-003', { foundDate: '11/10/05' });
    expect(text.of('DAT-02')).toEqual(['NC-115-003 發現日期']);
    expect(fixes(text, 'DAT-02')).toEqual([]);
  });

  it('REG-03 a near entry of the list; of several entries only the wrong one is replaced', () => {
    const unit = office().set('Members', 'M-07', { position: '委原' });
    expect(fixes(unit, 'REG-03')).toEqual(['M-07 ISMS 職務 → 委員']);
    const levels = office().set('CorrectiveActions', 'CA-115-001', { levels: '管理、技術面' });
    expect(fixes(levels, 'REG-03')).toEqual(['CA-115-001 措施層面 → 管理、技術']);
    const far = office().set('Risks', 'R-01', { treatment: '另行研議後再決定' });
    expect(fixes(far, 'REG-03')).toEqual([]);
  });

  it('REG-05 the next free id, for the later of two and for a row without one', () => {
    const twice = office().add('Risks', { riskId: 'r-01' });
    expect(fixes(twice, 'REG-05')).toEqual(['r-01 風險編號 → r-02']);
    const audits = office().add('Audits', { auditId: 'IA-115-01' });
    // Findings name this audit: which of the two they mean only the office knows.
    expect(audits.of('REG-05')).toEqual(['IA-115-01 稽核編號']);
    expect(fixes(audits, 'REG-05')).toEqual([]);
  });
});
