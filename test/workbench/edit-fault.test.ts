import { blankModel } from '../../src/host/model/blank-model';
import { ModelError } from '../../src/host/model/model-error';
import { editFault } from '../../src/workbench/messages';

test('what the model says in English stays with whoever reads the program', () => {
  const codes = ['InvalidArgument', 'InvalidOperation', 'UnsupportedOperation'] as const;
  for (const code of codes) {
    const said = editFault(new ModelError(code, "The table 'Findings' cannot be moved."));
    expect(said).not.toMatch(/[A-Za-z]{3,} [A-Za-z]{2,}/);
    expect(said).toMatch(/。$/);
  }
});

test('a text that is too long is said to be', () => {
  const sheet = blankModel().activeSheet;
  const fault = (() => {
    try {
      sheet.setValue(0, 0, '長'.repeat(32_768));
    } catch (thrown) {
      return thrown;
    }
    return undefined;
  })();
  expect(editFault(fault)).toContain('32,767 個字元');
  expect(sheet.value(0, 0)).toBe(null);
});
