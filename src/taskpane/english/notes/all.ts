import type { Book } from '../book';

export const NOTES: Book['notes'] = {};
