export const graphFormats = ['dot', 'mermaid'] as const;
export type GraphFormat = (typeof graphFormats)[number];
