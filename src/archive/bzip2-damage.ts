/** Thrown while a block is decoded whose bits say what can't be. */
export class Bzip2Damage extends Error {
  override readonly name = 'Bzip2Damage';
}
