import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  line: {
    position: 'relative',
    height: '2px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground6,
    '::after': {
      content: '""',
      position: 'absolute',
      top: 0,
      bottom: 0,
      width: '33%',
      backgroundColor: tokens.colorCompoundBrandBackground,
      animationName: { from: { left: '-33%' }, to: { left: '100%' } },
      animationDuration: '3s',
      animationIterationCount: 'infinite',
      animationTimingFunction: 'linear',
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
      '@media (prefers-reduced-motion: reduce)': { animationName: 'none', width: '100%' },
    },
  },
});

/** Something is being done; how much of it is left is not known. Fluent's own brings what moves all its parts. */
export function BusyLine({ label, className }: { label: string; className?: string }) {
  const styles = useStyles();
  return (
    <div role="progressbar" aria-label={label} className={mergeClasses(styles.line, className)} />
  );
}
