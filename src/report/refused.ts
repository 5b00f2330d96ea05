/** A report of another run that is not published, with the reason for people. Nothing of the report's text is in it. */
export class RefusedReport extends Error {
  override readonly name = 'RefusedReport';
}
