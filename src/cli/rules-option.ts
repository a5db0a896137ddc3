/** `--rules DIR`, wherever rules are run. */
export const rulesOption = {
  type: 'string',
  array: true,
  nargs: 1,
  default: [] as string[],
  describe: 'A directory of rules beside the shipped ones',
} as const;
