import type { ReactNode, Ref } from 'react';
import { makeStyles, Text } from '@fluentui/react-components';

const useStyles = makeStyles({
  // The keyboard is put here when what was pressed is gone: a place to go on from, nothing to press.
  heading: { margin: 0, outline: 'none' },
});

/** What a panel is about, at the head of what it shows. */
export function PanelHeading({
  children,
  ref,
}: {
  readonly children: ReactNode;
  readonly ref: Ref<HTMLHeadingElement>;
}) {
  const styles = useStyles();
  return (
    <h2 className={styles.heading} tabIndex={-1} ref={ref}>
      <Text size={400} weight="semibold">
        {children}
      </Text>
    </h2>
  );
}
