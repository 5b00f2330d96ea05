/** Bad usage or configuration. Reported to the person who runs the check, exit status 2. Never a finding. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}
