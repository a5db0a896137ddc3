const NAMES = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** 1 to 12 for a month's name in three letters, as C's locale writes it. */
export function monthNumber(name: string): number | undefined {
  const month = NAMES.indexOf(name) / 3 + 1;
  return Number.isInteger(month) && month > 0 ? month : undefined;
}
