/** The collector's options (src/collector/collect.sh) that take a value, with what `--help` says of them. */
export const collectorOptions = {
  output: 'The archive to write; calico-bundle-<time>.tar.gz when left out',
  context: 'The kubectl context; the current one when left out',
  namespace: 'One more namespace to look into',
  only: 'Run just the kubectl commands that a file lists, one a line',
  since: 'How far back logs go (48h)',
  tail: 'Most lines of one log (20000)',
  'log-mb': 'Most megabytes of one log (10)',
  'max-file-mb': 'Most megabytes of one file (50)',
  'max-mb': 'Stop when so many megabytes are collected (500)',
  'max-nodes': 'Most nodes to look into, the bad ones first (20)',
  'max-minutes': 'Stop after so many minutes (15)',
  timeout: 'Most seconds for one command (60)',
  parallel: 'Commands at the same time (4)',
} as const;

export const collectorFlags = {
  yes: 'Do not ask before the collection',
  'dry-run': 'Print the commands and run none',
} as const;
