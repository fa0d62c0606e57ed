import type { Recount } from './journey';
export const recount: Recount = () => 0;
