/** Trigger ids, which name the flows. */
export type FlowId =
  | 'post-login'
  | 'credentials-exchange'
  | 'pre-user-registration'
  | 'post-user-registration'
  | 'post-change-password'
  | 'send-phone-message'
  | 'password-reset-post-challenge'
  | 'custom-token-exchange'
  | 'custom-phone-provider'
  | 'custom-email-provider'
  | 'event-stream';
