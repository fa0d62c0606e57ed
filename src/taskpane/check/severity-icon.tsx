import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ErrorCircle16Filled,
  Info16Filled,
  Warning16Filled,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { Severity } from '../../rules/problem';

// Told apart by shape as well as colour.
const ICONS: Record<Severity, FluentIcon> = {
  E: ErrorCircle16Filled,
  W: Warning16Filled,
  I: Info16Filled,
};

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  E: { color: tokens.colorPaletteRedForeground1 },
  W: { color: tokens.colorPaletteDarkOrangeForeground1 },
  I: { color: tokens.colorPaletteBlueForeground2 },
});

export function SeverityIcon({ severity }: { severity: Severity }) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return <Icon className={mergeClasses(styles.icon, styles[severity])} aria-hidden />;
}
