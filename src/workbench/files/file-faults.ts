import type { SheetDamage } from '../../host/model/damage';
import { DAMAGE_REMEDY, damageText } from '../../host/model/damage-text';
import { WorkbookFileError } from '../../intake/errors';
import { whyNotOpened } from '../../host/xlsx/why-not-opened';
import { detail } from '../messages';

/** Why a workbook could not be opened, for the person who chose it. */
export function openFault(name: string, fault: unknown): string {
  if (fault instanceof WorkbookFileError)
    return `無法開啟「${name}」：此檔${whyNotOpened(fault.code)}`;
  return `無法開啟「${name}」：${detail(fault)}`;
}

/** What of an opened file cannot be read; '' for a sound one. */
export function damageNotice(name: string, damages: readonly SheetDamage[]): string {
  const [first] = damages;
  if (!first) return '';
  const more = damages.length > 1 ? `另有 ${damages.length - 1} 處。` : '';
  return `「${name}」：${damageText(first)}${more}${DAMAGE_REMEDY}`;
}
