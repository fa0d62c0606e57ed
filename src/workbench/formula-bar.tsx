import { useState } from 'react';
import type { SheetModel } from '../host/model/sheet-model';
import { cellAddress } from './cell-address';
import { editText } from './edit-text';

export interface FormulaBarProps {
  readonly sheet: SheetModel;
  readonly version: number;
  /** Goes to an address or a defined name that was typed. */
  readonly onGo: (target: string) => void;
}

export function FormulaBar({ sheet, version, onGo }: FormulaBarProps) {
  const active = sheet.view.activeCell;
  const address = cellAddress(active);
  const text = editText(sheet, active);
  return (
    <div className="formula-bar">
      <NameBox key={`${sheet.id} ${address} ${version}`} address={address} onGo={onGo} />
      <span className="formula-sign" aria-hidden>
        fx
      </span>
      <input className="formula" aria-label="資料編輯列" readOnly value={text} title={text} />
    </div>
  );
}

function NameBox({ address, onGo }: { address: string; onGo: (target: string) => void }) {
  const [typed, setTyped] = useState(address);
  return (
    <input
      className="name-box"
      aria-label="名稱方塊"
      value={typed}
      spellCheck={false}
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={({ key, nativeEvent }) => {
        // Enter that ends the composition of a Chinese word is no Enter yet.
        if (nativeEvent.isComposing) return;
        if (key === 'Enter') onGo(typed);
        if (key === 'Escape') setTyped(address);
      }}
    />
  );
}
