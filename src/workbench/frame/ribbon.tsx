import type { AddIn, RibbonButton } from '../add-in';

export interface RibbonProps {
  readonly addIn: AddIn;
  /** Until the add-in runs there is nobody to hear them. */
  readonly isOpen: boolean;
  readonly onPress: (button: RibbonButton) => void;
}

/** The buttons that the add-in's manifest puts into Excel's ribbon. */
export function Ribbon({ addIn, isOpen, onPress }: RibbonProps) {
  return (
    <div role="toolbar" aria-label={`功能區：${addIn.tab}`} className="ribbon">
      {addIn.groups.map((group) => (
        <div key={group.label} role="group" aria-label={group.label} className="ribbon-group">
          {group.buttons.map((button) => (
            <button
              key={button.id}
              type="button"
              className="ribbon-button"
              title={button.tip}
              disabled={!isOpen}
              onClick={() => onPress(button)}
            >
              <img src={button.icon} alt="" width={24} height={24} />
              <span>{button.label}</span>
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
