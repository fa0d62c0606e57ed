export interface BarButtonProps {
  readonly label: string;
  /** Of a drawing of 12 by 12 pixels. */
  readonly path: string;
  readonly isOn: boolean;
  /** Only scrolls: the tabs themselves are reached with the arrow keys. */
  readonly isStep?: boolean;
  readonly onPress: () => void;
}

export function BarButton({ label, path, isOn, isStep = false, onPress }: BarButtonProps) {
  return (
    <button
      type="button"
      className="sheet-bar-step"
      aria-label={label}
      title={label}
      tabIndex={isStep ? -1 : 0}
      disabled={!isOn}
      onClick={onPress}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden>
        <path d={path} stroke="currentColor" strokeWidth="1.6" fill="none" />
      </svg>
    </button>
  );
}
