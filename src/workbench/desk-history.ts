import type { History } from '../host/model/history';
import type { DeskHistory } from './desk';

/** The workbook's steps for the person at the page. */
export function deskHistory(history: History, finishEditing: () => void): DeskHistory {
  return {
    get canUndo() {
      return history.canUndo;
    },
    get canRedo() {
      return history.canRedo;
    },
    get undoName() {
      return history.undoName;
    },
    get redoName() {
      return history.redoName;
    },
    get state() {
      return history.state;
    },
    undo() {
      finishEditing();
      return history.undo();
    },
    redo() {
      finishEditing();
      return history.redo();
    },
  };
}
