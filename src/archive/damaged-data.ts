/** Thrown while data is decoded that says what can't be. */
export class DamagedData extends Error {
  override readonly name = 'DamagedData';
}
