/**
 * Something that the check needs and that is neither the submission's fault nor a defect of ours: a registry that does
 * not answer, npm that is not there. Exit 3 in a terminal. Never a finding.
 */
export class InfrastructureError extends Error {
  override readonly name = 'InfrastructureError';
}
