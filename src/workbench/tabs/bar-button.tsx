export interface BarButtonProps {
  readonly label: string;
  /** Of a drawing of 12 by 12 pixels. */
  readonly path: string;
  readonly isOn: boolean;
  /** Only scrolls: the tabs themselves are reached with the arrow keys. */
  readonly isStep?: boolean;
  /** Told whether it was the mouse: a press of Enter or the space bar counts no clicks. */
  readonly onPress: (byMouse: boolean) => void;
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
      onClick={({ detail }) => onPress(detail > 0)}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden>
        <path d={path} stroke="currentColor" strokeWidth="1.6" fill="none" />
      </svg>
    </button>
  );
}
