import { z } from 'zod';
import { count, line, time } from './values.ts';

const template = z.object({
  template: z.string().describe('What its lines have in common'),
  level: z.enum(['warning', 'error', 'fatal']),
  component: z.string().describe('The program, or the part of it, that says it'),
  count,
  logs: count,
  nodes: z.array(z.string()).describe('As far as it is known whose logs they are'),
  first: time.exactOptional(),
  last: time.exactOptional(),
  shape: z.enum(['once', 'start-up', 'burst', 'steady', 'not known']).describe('How its lines lie in time'),
  unusual: z.number().describe('From 0 to 1: a weight, and no probability'),
  benign: z.string().exactOptional().describe('Why it is known to mean nothing'),
  example: z.object({ file: z.string(), line, text: z.string() }),
});

export const unexplained = z
  .object({
    templates: z.array(template).describe('The most unusual first'),
    lines: count,
    notShown: count.describe('Lines that are in none of the templates'),
  })
  .describe("Warnings and errors of the logs that no rule's pattern matches");
