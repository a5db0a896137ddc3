export const reportFormats = ['html', 'markdown', 'json', 'text', 'sarif', 'junit'] as const;
export type ReportFormat = (typeof reportFormats)[number];

const FORMAT_OF_EXTENSION: ReadonlyMap<string, ReportFormat> = new Map([
  ['html', 'html'],
  ['htm', 'html'],
  ['md', 'markdown'],
  ['json', 'json'],
  ['txt', 'text'],
  ['sarif', 'sarif'],
  ['sarif.json', 'sarif'],
  ['xml', 'junit'],
]);

const EXTENSION: Readonly<Record<ReportFormat, string>> = {
  html: '.html',
  markdown: '.md',
  json: '.json',
  text: '.txt',
  sarif: '.sarif',
  junit: '.xml',
};

/** For help and hints: `.html, .md or .json`. */
export function extensionsOf(formats: readonly ReportFormat[]): string {
  const names = formats.map((format) => EXTENSION[format]);
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].join(' or ');
}

/** The format that a file's name asks for; undefined where its extension names none. */
export function formatOfName(name: string): ReportFormat | undefined {
  const extension = /\.((?:sarif\.)?[a-z]+)$/i.exec(name)?.[1];
  return extension === undefined ? undefined : FORMAT_OF_EXTENSION.get(extension.toLowerCase());
}
