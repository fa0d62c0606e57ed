/** Excel writes the add-in's name above the pane and a button that closes it. */
export function PaneTitle({ name, onClose }: { name: string; onClose: () => void }) {
  return (
    <div className="pane-title">
      <h2>{name}</h2>
      <button type="button" aria-label="關閉窗格" title="關閉窗格" onClick={onClose}>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden>
          <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.4" fill="none" />
        </svg>
      </button>
    </div>
  );
}
