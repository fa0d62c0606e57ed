import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { problemId } from '../../app/remedies/problem-id';
import type { Problem } from '../../rules/problem';
import { useAction } from '../action';
import { asWords } from '../learnt';
import { remedyMessages } from './remedy-messages';
import { placeOf } from './problem-text';
import type { Remedies } from './use-remedies';
import { useReturnedFocus } from './use-returned-focus';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    paddingLeft: '3px',
    paddingRight: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  label: { minWidth: 0, whiteSpace: 'normal', textAlign: 'left', overflowWrap: 'anywhere' },
});

/** Of a problem that can be mended: choose it, or see at once what would change. */
export function RemedyLine({ problem, remedies }: { problem: Problem; remedies: Remedies }) {
  const styles = useStyles();
  const { busy } = useAction();
  const { chosen, choose, showPreview, returnTo } = remedies;
  const button = useReturnedFocus(returnTo, problemId(problem));
  if (!problem.fix) return null;
  return (
    <div className={styles.line}>
      <Checkbox
        aria-label={remedyMessages.choose(placeOf(problem), asWords(problem.fix.label))}
        checked={chosen.has(problemId(problem))}
        onChange={(_, { checked }) => {
          choose([problem], checked === true);
        }}
      />
      <Button
        ref={button}
        size="small"
        className={styles.label}
        disabledFocusable={busy !== undefined}
        onClick={() => void showPreview([problem], true)}
      >
        {remedyMessages.one(asWords(problem.fix.label))}
      </Button>
    </div>
  );
}
