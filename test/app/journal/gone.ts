import { Host } from '../../../src/host/host';
import { type OpenWorkbook, over } from '../../workbook/over-host';

/** Excel is gone in the middle of a request, when it comes to this member; the file is opened again. */
export async function gone(
  made: OpenWorkbook,
  member: string,
  work: (made: OpenWorkbook) => Promise<unknown>,
): Promise<OpenWorkbook> {
  const { faults } = made.host;
  const heed = faults.beforeAction.bind(faults);
  let isWriting = false;
  faults.beforeAction = (number, at) => {
    isWriting ||= /^CustomXmlPart/.test(at) && /add$|setXml$/.test(at);
    if (isWriting && at === member) faults.crash();
    heed(number, at);
  };
  await work(made).then(
    () => expect(member).toBe('reached'),
    () => undefined,
  );
  faults.clear();
  return over(Host.open(made.host.save()), 'pane-9');
}
