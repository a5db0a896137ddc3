/**
 * What lines of warnings and errors bear, in ASCII: Calico's format and CoreDNS', logrus', and the JSON of zap, also in
 * Docker's envelope. At least as long as what the rules are looked for by, so that the search stays fast; klog's marks
 * are shorter and hold the day, and are found by `klog-lines.ts`.
 */
export const alarmMarks: readonly string[] = [
  ...['error', 'fatal', 'panic', 'warning'].flatMap((level) => [`[${level}][`, `[${level}] `]),
  ...['error', 'warn', 'fatal', 'panic'].flatMap((level) => [
    `level=${level}`,
    `"level":"${level}`,
    `"level": "${level}`,
    `"severity":"${level}`,
    `\\"level\\":\\"${level}`,
  ]),
];
