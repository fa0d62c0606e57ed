/** MS-XLSX 2.6.200: threads, replies and persons. */
export const THREADS_NS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
