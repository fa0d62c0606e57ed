import { dateItem, textItem } from './item';

/** Version and date of each procedure that 陸 of this one refers to, blank until known. */
export const procedureItems = {
  manualEdition: editionOf('資訊安全手冊'),
  manualDate: dateOf('資訊安全手冊'),
  riskProcedureEdition: editionOf('風險評鑑與管理程序'),
  riskProcedureDate: dateOf('風險評鑑與管理程序'),
  measurementProcedureEdition: editionOf('監視與量測控制程序'),
  measurementProcedureDate: dateOf('監視與量測控制程序'),
  auditProcedureEdition: editionOf('資訊安全稽核程序'),
  auditProcedureDate: dateOf('資訊安全稽核程序'),
  correctionProcedureEdition: editionOf('矯正措施處理程序'),
  correctionProcedureDate: dateOf('矯正措施處理程序'),
};

function editionOf(procedure: string) {
  return textItem(`${procedure}版次`, `「${procedure}」現行版次，例如 V1.0；不知道請留白。`);
}

function dateOf(procedure: string) {
  return dateItem(`${procedure}日期`, `「${procedure}」現行版的日期；不知道請留白。`);
}
