/** Bad usage or configuration: told to whoever gave it, exit 2. Never a finding. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}
