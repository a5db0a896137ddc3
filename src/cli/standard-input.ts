/** Stands for `-` on its way through yargs 18, which drops a lone dash from a list of positionals. */
export const standardInput = 'stdin:';
