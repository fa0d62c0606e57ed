/** What is said of a file that cannot be read, or not wholly: few are, so it comes when it is wanted. */
export const fileFaults = () => import(/* webpackChunkName: "faults" */ './file-faults');
