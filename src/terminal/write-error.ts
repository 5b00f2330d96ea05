/** Not all files could be written that were to be corrected or packed. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
}
