import type { GridContext } from '../grid/grid-context';
import { command, type MenuEntry } from '../menu/menu-entry';
import { RefusedStep } from '../refused-step';
import { clipOf } from './clip';
import { copyCells, pasteCells, type ClipboardContent, type Part } from './copy-steps';

/** What a context menu of the grid offers: cut, copy and paste. */
export function clipboardMenu(context: GridContext): MenuEntry[] {
  const take = (isCut: boolean) => () => void copyToBrowser(context, isCut);
  const paste = (part: Part) => () => void pasteFromBrowser(context, part);
  return [
    command('剪下', take(true), { letter: 'T', shortcut: 'Ctrl+X' }),
    command('複製', take(false), { letter: 'C', shortcut: 'Ctrl+C' }),
    command('貼上', paste('all'), { letter: 'P', shortcut: 'Ctrl+V' }),
    {
      kind: 'menu',
      label: '選擇性貼上',
      letter: 'S',
      entries: [
        command('值', paste('values'), { letter: 'V', shortcut: 'Ctrl+Alt+V' }),
        command('公式', paste('formulas'), { letter: 'F' }),
        command('格式', paste('formats'), { letter: 'T' }),
      ],
    },
  ];
}

async function copyToBrowser(context: GridContext, isCut: boolean): Promise<void> {
  try {
    const { text, html } = copyCells(context, isCut);
    const blob = (kind: string, content: string) => new Blob([content], { type: kind });
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': blob('text/plain', text),
        'text/html': blob('text/html', html),
      }),
    ]);
    context.desk.select(context.sheet, context.sheet.view.selection);
  } catch (fault) {
    context.onFault(told(fault, isCut ? 'Ctrl+X' : 'Ctrl+C'));
  }
}

/** Formats are those of cells copied here; other programs give none that could come alone. */
export async function pasteFromBrowser(context: GridContext, part: Part): Promise<void> {
  try {
    pasteCells(context, await clipboardContent(context), part);
  } catch (fault) {
    context.onFault(told(fault, 'Ctrl+V'));
  }
}

async function clipboardContent({ desk }: GridContext): Promise<ClipboardContent> {
  try {
    const [item] = await navigator.clipboard.read();
    const read = async (kind: string) =>
      item?.types.includes(kind) ? (await item.getType(kind)).text() : '';
    return { text: await read('text/plain'), html: await read('text/html') };
  } catch (fault) {
    // Not allowed to look: what was copied here is known without.
    if (clipOf(desk)) return { text: '', html: '' };
    throw fault;
  }
}

function told(fault: unknown, keys: string): unknown {
  return fault instanceof DOMException
    ? new RefusedStep(`瀏覽器不允許網頁使用剪貼簿，請改按 ${keys}。`)
    : fault;
}
