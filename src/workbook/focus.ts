import { passing } from './passing';

/**
 * Queues a question that Excel refuses while another workbook has the focus: in front of a batch it
 * keeps the batch from being carried out in part (OfficeDev/office-js 5319).
 */
export function probeFocus(context: Excel.RequestContext): void {
  passing(context.workbook.getActiveCell()).load('address');
}
