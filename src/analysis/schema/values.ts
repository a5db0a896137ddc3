import { z } from 'zod';

export const count = z.int();
export const line = z.int().describe('Counted from 1');
export const time = z.string().describe('ISO 8601, UTC');
