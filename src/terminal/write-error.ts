/** Files that were to be corrected or packed and could not be written, or not all of them. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
}
