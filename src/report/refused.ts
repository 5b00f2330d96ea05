/** A report of another run that is not published, with a reason for people. The reason quotes nothing from the report. */
export class RefusedReport extends Error {
  override readonly name = 'RefusedReport';
}
