import { openExcel } from './open-excel';

test('hazard 3: the pane is not shown before the ribbon’s command is completed', async () => {
  const { Office, runtime } = openExcel();
  runtime.isShown = false;
  runtime.beginCommand('1');
  await Office.addin.showAsTaskpane();
  expect(runtime.state).toBe('Background');
  runtime.endCommand('1');
  const told: string[] = [];
  runtime.onState = (state) => told.push(state);
  await Office.addin.showAsTaskpane();
  expect(runtime.state).toBe('Visible');
  runtime.beginCommand('2');
  await Office.addin.hide();
  expect([runtime.state, ...told]).toEqual(['Background', 'Visible', 'Background']);
});
