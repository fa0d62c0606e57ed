import { Select, type SelectProps } from '@fluentui/react-components';

type Given = Omit<SelectProps, 'disabled' | 'onChange' | 'aria-disabled'>;

/**
 * A list of which nothing is chosen while something is being done. It is not disabled: that would take the
 * keyboard from whoever has just chosen with the arrows.
 */
export function BusySelect(
  props: Given & { readonly isBusy: boolean; readonly onChoose: (value: string) => void },
) {
  const { isBusy, onChoose, ...given } = props;
  return (
    <Select
      {...given}
      aria-disabled={isBusy}
      onChange={(_, { value }) => {
        if (!isBusy) onChoose(value);
      }}
    />
  );
}
