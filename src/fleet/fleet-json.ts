import type { Fleet } from './fleet.ts';

/** One line for each archive, finding and so on, so that lines can be compared and searched. */
export function renderFleetJson(fleet: Fleet): string {
  const parts = Object.entries(fleet).map(([key, value]) => `${JSON.stringify(key)}:${part(value)}`);
  return `{\n${parts.join(',\n')}\n}\n`;
}

function part(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
}
