import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ShownSheet } from '../../workbook/shown-sheet';
import { useAction } from '../action';
import { checkMessages } from './check-messages';
import { checkRunMessages } from './check-run-messages';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    // In line with the problem, which has an edge of three pixels.
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} calc(3px + ${tokens.spacingHorizontalS})`,
  },
});

/** Says that a sheet was hidden until a problem led to it, and offers to hide it again. */
export function ShownSheetNote(props: {
  sheet: ShownSheet;
  onHideAgain: (sheet: ShownSheet) => void;
}) {
  const styles = useStyles();
  const { busy } = useAction();
  const { sheet, onHideAgain } = props;
  return (
    <div className={styles.note}>
      <Text size={200}>{checkRunMessages.sheetShown(sheet.name)}</Text>
      <Button
        size="small"
        disabledFocusable={busy !== undefined}
        onClick={() => {
          onHideAgain(sheet);
        }}
      >
        {checkMessages.hideAgain}
      </Button>
    </div>
  );
}
