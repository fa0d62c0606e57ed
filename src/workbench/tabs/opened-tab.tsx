import type { SheetModel } from '../../host/model/sheet-model';
import type { Desk } from '../desk';
import type { Box } from '../menu/place-box';
import { PopupMenu } from '../menu/popup-menu';
import { DeleteSheetDialog } from './delete-sheet-dialog';
import { HiddenSheetsDialog } from './hidden-sheets-dialog';
import { RenameBox } from './rename-box';
import { deleteSheet, renameSheet, showSheet } from './sheet-steps';
import { tabMenu } from './tab-menu';

/** What has been opened over the tabs. */
export type Opened =
  | { readonly kind: 'menu' | 'rename'; readonly sheet: SheetModel; readonly over: Box }
  | { readonly kind: 'delete'; readonly sheet: SheetModel }
  | { readonly kind: 'unhide' };

interface OpenedTabProps {
  readonly desk: Desk;
  readonly opened: Opened;
  /** False when the step was refused, which has been told. */
  readonly attempt: (step: () => void) => boolean;
  readonly focusActive: () => void;
  readonly onOpen: (kind: 'rename', sheet: SheetModel) => void;
  readonly onRemove: (sheet: SheetModel) => void;
  readonly onUnhide: () => void;
  readonly onClose: () => void;
}

/** The menu, box or dialog of the tabs: fetched when the sheet has been seen. */
export function OpenedTab(props: OpenedTabProps) {
  const { desk, opened, attempt, focusActive, onOpen, onRemove, onUnhide, onClose } = props;
  switch (opened.kind) {
    case 'menu':
      return (
        <PopupMenu
          label={`工作表「${opened.sheet.name}」`}
          from={opened.over}
          entries={tabMenu(desk, opened.sheet, {
            attempt,
            remove: onRemove,
            rename: (sheet) => onOpen('rename', sheet),
            unhide: onUnhide,
          })}
          onClose={onClose}
        />
      );
    case 'rename':
      return (
        <RenameBox
          name={opened.sheet.name}
          over={opened.over}
          onName={(name) => attempt(() => renameSheet(desk, opened.sheet, name))}
          onEnd={(byKey) => {
            onClose();
            if (byKey) focusActive();
          }}
        />
      );
    case 'delete':
      return (
        <DeleteSheetDialog
          name={opened.sheet.name}
          onCancel={onClose}
          onDelete={() => {
            onClose();
            if (attempt(() => deleteSheet(desk, opened.sheet))) focusActive();
          }}
        />
      );
    case 'unhide':
      return (
        <HiddenSheetsDialog
          sheets={desk.model.sheets.filter(({ visibility }) => visibility === 'hidden')}
          onCancel={onClose}
          onShow={(sheet) => {
            onClose();
            attempt(() => showSheet(desk, sheet));
          }}
        />
      );
  }
}
