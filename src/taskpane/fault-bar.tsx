import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { Refusal } from '../app/refusal';
import { WorkbookError } from '../workbook/excel-errors';
import { useAction } from './action';
import { CellEditBar } from './cell-edit-bar';
import { faultMessages } from './fault-messages';
import { faultText } from './fault-text';

/** The workbook is no longer what was checked: the same once more would fail in the same way. */
const OUTDATED = new Set(['NoSuchRow', 'NoSuchColumn', 'NoSuchTable']);

const CALLED_OFF = new Set<Refusal['code']>(['cancelled', 'calledOff']);

/** `onSheets` opens the panel that makes the sheets, `onCheck` checks the workbook anew; `ask` reads a little. */
export function FaultBar(props: {
  onSheets: () => void;
  onCheck: () => void;
  ask: () => Promise<unknown>;
}) {
  const { onSheets, onCheck, ask } = props;
  const { failure, busy, dismiss } = useAction();
  if (failure === undefined) return null;
  const { error, retry, goOn } = failure;
  if (error instanceof WorkbookError && error.code === 'InvalidOperationInCellEditMode') {
    return <CellEditBar failure={failure} ask={ask} />;
  }
  const isOutdated = error instanceof WorkbookError && OUTDATED.has(error.code);
  const isAtRisk = error instanceof WorkbookError && error.code === 'WrittenAtRisk';
  const isRefused = error instanceof Refusal;
  // Whoever called it off has what was wanted, and a workbook at its beginning has nothing wrong.
  const isWanted = isRefused && (CALLED_OFF.has(error.code) || error.code === 'noTables');
  return (
    <MessageBar intent={isWanted ? 'info' : 'error'} layout="multiline">
      <MessageBarBody>
        {!isWanted && <MessageBarTitle>{faultMessages.title}</MessageBarTitle>}
        {faultText(error)}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={faultMessages.close}
            icon={<DismissRegular />}
            onClick={dismiss}
          />
        }
      >
        {isRefused && error.code === 'noTables' && (
          <Button
            onClick={() => {
              dismiss();
              onSheets();
            }}
          >
            {faultMessages.openSheets}
          </Button>
        )}
        {isOutdated && (
          <Button disabledFocusable={busy !== undefined} onClick={onCheck}>
            {faultMessages.checkAgain}
          </Button>
        )}
        {isRefused && error.code === 'noReviews' && (
          <Button disabledFocusable={busy !== undefined} onClick={onCheck}>
            {faultMessages.check}
          </Button>
        )}
        {retry && !isOutdated && (
          <Button disabledFocusable={busy !== undefined} onClick={() => void retry()}>
            {faultMessages.retry}
          </Button>
        )}
        {goOn && isAtRisk && (
          <Button disabledFocusable={busy !== undefined} onClick={() => void goOn()}>
            {faultMessages.replace}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
