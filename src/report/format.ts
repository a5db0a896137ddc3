export const reportFormats = ['html', 'markdown', 'json', 'text'] as const;
export type ReportFormat = (typeof reportFormats)[number];

const FORMAT_OF_EXTENSION: ReadonlyMap<string, ReportFormat> = new Map([
  ['html', 'html'],
  ['htm', 'html'],
  ['md', 'markdown'],
  ['json', 'json'],
  ['txt', 'text'],
]);

/** The format that a file's name asks for; undefined where its extension names none. */
export function formatOfName(name: string): ReportFormat | undefined {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1];
  return extension === undefined ? undefined : FORMAT_OF_EXTENSION.get(extension.toLowerCase());
}
