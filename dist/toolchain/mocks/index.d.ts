/// <reference path="./specs.d.ts" />

/** `event` of onExecutePostLogin (Login). */
export interface PostLoginEvent {
  /** Only if an agent acts for the user. Early access. */
  agent?: {
    agent_id: string;
    agent_metadata: { [key: string]: any };
    name: string;
  };
  /** Not documented by Auth0. */
  anonymous_session?: {
    user_id: string;
    session_id: string;
    created_at: string;
    expires_at: string;
    metadata: { [key: string]: any };
  };
  authentication?: {
    methods: Array<{
      name: string;
      timestamp: string;
      [key: string]: any;
    }>;
    riskAssessment?: {
      assessments: {
        AgentDetection?: {
          code: 'unknown' | 'verified_agent';
          confidence: 'high' | 'medium' | 'low' | 'neutral';
          details?: {
            provider?: string;
          };
        };
        ImpossibleTravel?: {
          code: 'minimal_travel_from_last_login' | 'travel_from_last_login' | 'substantial_travel_from_last_login' | 'impossible_travel_from_last_login' | 'invalid_travel' | 'missing_geoip' | 'anonymous_proxy' | 'unknown_location' | 'initial_login' | 'location_history_not_found' | 'assessment_not_available';
          confidence: 'high' | 'medium' | 'low' | 'neutral';
        };
        NewDevice?: {
          code: 'match' | 'partial_match' | 'no_match' | 'initial_login' | 'unknown_device' | 'no_device_history' | 'assessment_not_available';
          confidence: 'high' | 'medium' | 'low' | 'neutral';
          details?: {
            device?: 'known' | 'unknown';
            useragent?: 'known' | 'unknown';
          };
        };
        UntrustedIP?: {
          code: 'not_found_on_deny_list' | 'found_on_deny_list' | 'invalid_ip_address' | 'assessment_not_available';
          confidence: 'high' | 'medium' | 'low' | 'neutral';
          details?: {
            category?: string;
            ip?: string;
            matches?: string;
            source?: string;
          };
        };
      };
      confidence: 'high' | 'medium' | 'low' | 'neutral';
      /** Early access. */
      supplemental?: {
        /** Only if Akamai forwards its headers. */
        akamai?: {
          akamaiBot?: {
            type?: string;
            action?: string;
            botCategory?: Array<string>;
            botScore?: number;
            botScoreResponseSegment?: string;
            botnetId?: string;
          };
          akamaiUserRisk?: {
            action?: string;
            allow?: number;
            emailDomain?: string;
            general?: { [key: string]: any };
            ouid?: string;
            requestid?: string;
            risk?: { [key: string]: any };
            score?: number;
            status?: number;
            trust?: { [key: string]: any };
            username?: string;
            uuid?: string;
          };
          [key: string]: any;
        };
      };
      version: string;
    };
  };
  authorization?: {
    roles: Array<string>;
  };
  client: {
    client_id: string;
    metadata: { [key: string]: any };
    name: string;
    /** Not documented by Auth0. */
    authentication?: { [key: string]: any };
    /** Not documented by Auth0. */
    external_client_id?: string;
    /** Not documented by Auth0. */
    external_metadata_type?: string;
    /** Only if the application has refresh token policies. Early access. */
    refresh_token?: {
      policies?: Array<{
        audience?: string;
        scope?: Array<string>;
      }>;
    };
  };
  connection: {
    id: string;
    metadata?: { [key: string]: any };
    name: string;
    strategy: string;
  };
  custom_domain?: {
    domain: string;
    domain_metadata: { [key: string]: any };
  };
  /** Not documented by Auth0. */
  experiment?: {
    experiment_id: string;
    variation_id: string;
    variation_name: string;
    variation_description: string;
    config: { [key: string]: any };
    is_control: boolean;
  };
  organization?: {
    id: string;
    display_name: string;
    metadata: { [key: string]: any };
    name: string;
    [key: string]: any;
  };
  /** Only if the continue handler runs after a rendered prompt. */
  prompt?: {
    id: string;
    fields?: { [key: string]: any };
    vars?: { [key: string]: any };
  };
  /** Only if a refresh token is used or issued. */
  refresh_token?: {
    id: string;
    /** Not documented by Auth0. */
    access?: 'offline' | 'online';
    client_id?: string;
    created_at: string;
    device?: {
      initial_asn?: string;
      initial_ip?: string;
      initial_user_agent?: string;
      last_asn?: string;
      last_ip?: string;
      last_user_agent?: string;
    };
    expires_at?: string;
    idle_expires_at?: string;
    last_exchanged_at?: string;
    metadata?: { [key: string]: any };
    resource_servers?: Array<{
      audience: string;
      scopes: string;
    }>;
    rotating?: boolean;
    session_id?: string;
    /** Only if the session came from a native application. */
    session_transfer?: {
      parent_refresh_token?: {
        id?: string;
      };
    };
    user_id?: string;
  };
  request: {
    geoip: {
      cityName?: string;
      continentCode?: string;
      countryCode?: string;
      countryCode3?: string;
      countryName?: string;
      latitude?: number;
      longitude?: number;
      subdivisionCode?: string;
      subdivisionName?: string;
      timeZone?: string;
      [key: string]: any;
    };
    hostname?: string;
    ip: string;
    language?: string;
    method: string;
    user_agent?: string;
    asn?: string;
    body: { [key: string]: any };
    query: { [key: string]: any };
  };
  resource_server?: {
    identifier: string;
  };
  security_context?: {
    ja3?: string;
    ja4?: string;
  };
  session?: {
    id: string;
    /** Only if the session is delegated. */
    actor?: {
      sub: string;
      [key: string]: any;
    };
    authenticated_at?: string;
    clients?: Array<{
      client_id: string;
    }>;
    cookie?: {
      mode: 'persistent' | 'non-persistent';
    };
    created_at?: string;
    device?: {
      initial_asn?: string;
      initial_ip?: string;
      initial_user_agent?: string;
      last_asn?: string;
      last_ip?: string;
      last_user_agent?: string;
    };
    expires_at?: string;
    idle_expires_at?: string;
    last_interacted_at?: string;
    /** Early access. */
    metadata?: { [key: string]: any };
    /** Only if the session came from a native application. Early access. */
    session_transfer?: {
      parent_refresh_token?: {
        id?: string;
        metadata?: { [key: string]: any };
      };
    };
    updated_at?: string;
    user_id?: string;
  };
  /** Only if a native application hands over its session. Early access. */
  session_transfer_token?: {
    client_id: string;
    request: {
      asn?: string;
      geoip?: {
        cityName?: string;
        continentCode?: string;
        countryCode?: string;
        countryCode3?: string;
        countryName?: string;
        latitude?: number;
        longitude?: number;
        subdivisionCode?: string;
        subdivisionName?: string;
        timeZone?: string;
        [key: string]: any;
      };
      ip: string;
      user_agent?: string;
    };
    scope: Array<string>;
  };
  stats: {
    logins_count: number;
  };
  tenant: {
    id: string;
  };
  transaction?: {
    id?: string;
    acr_values?: Array<string>;
    locale?: string;
    login_hint?: string;
    prompt?: Array<string>;
    protocol?: 'oidc-basic-profile' | 'oidc-ciba' | 'oidc-ciba-web-link' | 'oidc-implicit-profile' | 'oauth2-device-code' | 'oauth2-resource-owner' | 'oauth2-resource-owner-jwt-bearer' | 'oauth2-password' | 'oauth2-webauthn' | 'oauth2-access-token' | 'oauth2-refresh-token' | 'oauth2-token-exchange' | 'oidc-hybrid-profile' | 'samlp' | 'wsfed' | 'wstrust-usernamemixed';
    redirect_uri?: string;
    requested_scopes?: Array<string>;
    response_mode?: 'query' | 'fragment' | 'form_post' | 'web_message';
    response_type?: Array<'code' | 'token' | 'id_token'>;
    state?: string;
    ui_locales?: Array<string>;
    /** Only if tokens are exchanged. */
    actor?: {
      sub: string;
      /** Only if the actor has one. */
      act?: {
        sub: string;
        /** Only if the actor has one. */
        act?: {
          sub: string;
          /** Only if the actor has one. */
          act?: {
            sub: string;
            /** Only if the actor has one. */
            act?: { [key: string]: any };
            [key: string]: any;
          };
          [key: string]: any;
        };
        [key: string]: any;
      };
      [key: string]: any;
    };
    /** Only if tokens are exchanged. */
    actor_token_type?: string;
    correlation_id?: string;
    linking_id?: string;
    metadata: { [key: string]: any };
    requested_authorization_details?: Array<{
      type: string;
      [key: string]: any;
    }>;
    /** Only if tokens are exchanged. */
    subject_token_type?: string;
    [key: string]: any;
  };
  user: {
    app_metadata: { [key: string]: any };
    created_at: string;
    email?: string;
    email_verified: boolean;
    family_name?: string;
    given_name?: string;
    last_password_reset?: string;
    name?: string;
    nickname?: string;
    phone_number?: string;
    phone_verified?: boolean;
    picture?: string;
    updated_at: string;
    user_id: string;
    user_metadata: { [key: string]: any };
    username?: string;
    enrolledFactors?: Array<{
      type: string;
      options?: { [key: string]: any };
      [key: string]: any;
    }>;
    identities: Array<{
      connection?: string;
      isSocial?: boolean;
      profileData?: { [key: string]: any };
      provider?: string;
      user_id?: string;
      [key: string]: any;
    }>;
    multifactor?: Array<string>;
    [key: string]: any;
  };
  secrets: { [key: string]: string };
  configuration: { [key: string]: string };
}

/** `api` of onExecutePostLogin (Login). */
export interface PostLoginAPI {
  access: {
    deny(reason: string): PostLoginAPI;
  };
  accessToken: {
    setCustomClaim(key: string, value: unknown): PostLoginAPI;
    addScope(scope: string): void;
    removeScope(scope: string): void;
  };
  idToken: {
    setCustomClaim(key: string, value: unknown): PostLoginAPI;
  };
  authentication: {
    challengeWith(factor: { type: 'otp' | 'email' | 'phone' | 'push' | 'push-notification' | 'webauthn-roaming' | 'webauthn-platform' | 'recovery-code'; options?: { [key: string]: any } }, options?: { additionalFactors?: { type: 'otp' | 'email' | 'phone' | 'push' | 'push-notification' | 'webauthn-roaming' | 'webauthn-platform' | 'recovery-code'; options?: { [key: string]: any } }[] }): void;
    challengeWithAny(factors: { type: 'otp' | 'email' | 'phone' | 'push' | 'push-notification' | 'webauthn-roaming' | 'webauthn-platform' | 'recovery-code'; options?: { [key: string]: any } }[]): void;
    enrollWith(factor: { type: 'otp' | 'email' | 'phone' | 'push' | 'push-notification' | 'webauthn-roaming' | 'webauthn-platform' | 'recovery-code'; options?: { [key: string]: any } }, options?: { additionalFactors?: { type: 'otp' | 'email' | 'phone' | 'push' | 'push-notification' | 'webauthn-roaming' | 'webauthn-platform' | 'recovery-code'; options?: { [key: string]: any } }[] }): void;
    enrollWithAny(factors: { type: 'otp' | 'email' | 'phone' | 'push' | 'push-notification' | 'webauthn-roaming' | 'webauthn-platform' | 'recovery-code'; options?: { [key: string]: any } }[]): void;
    setPrimaryUser(primary_user_id: string): void;
    recordMethod(provider_url: string): PostLoginAPI;
  };
  multifactor: {
    enable(provider: 'none' | 'guardian' | 'google-authenticator' | 'duo' | 'any', options?: { allowRememberBrowser?: boolean; providerOptions?: { host: string; ikey: string; skey: string; username?: string } }): PostLoginAPI;
  };
  redirect: {
    encodeToken(options: { secret: string; payload: { [key: string]: any }; expiresInSeconds?: number }): string;
    sendUserTo(url: string, options?: { query?: { [key: string]: string } }): PostLoginAPI;
    /** @deprecated */
    canRedirect(): boolean;
    validateToken(options: { secret: string; tokenParameterName?: string }): { [key: string]: any };
  };
  user: {
    setAppMetadata(key: string, value: unknown): PostLoginAPI;
    setUserMetadata(key: string, value: unknown): PostLoginAPI;
  };
  cache: {
    get(key: string): { value: string; expires_at: number } | undefined;
    set(key: string, value: string, options?: { expires_at?: number; ttl?: number }): { type: 'success'; record: { value: string; expires_at: number } } | { type: 'error'; code: string };
    delete(key: string): { type: 'success' } | { type: 'error'; code: string };
  };
  samlResponse: {
    setAttribute(attribute: string, value: string | number | boolean | null | (string | number | boolean)[]): PostLoginAPI;
    setAudience(audience: string): PostLoginAPI;
    setRecipient(recipient: string): PostLoginAPI;
    setCreateUpnClaim(createUpnClaim: boolean): PostLoginAPI;
    setPassthroughClaimsWithNoMapping(passthroughClaimsWithNoMapping: boolean): PostLoginAPI;
    setMapUnknownClaimsAsIs(mapUnknownClaimsAsIs: boolean): PostLoginAPI;
    setMapIdentities(mapIdentities: boolean): PostLoginAPI;
    setSignatureAlgorithm(signatureAlgorithm: 'rsa-sha256' | 'rsa-sha1'): PostLoginAPI;
    setDigestAlgorithm(digestAlgorithm: 'sha256' | 'sha1'): PostLoginAPI;
    setDestination(destination: string): PostLoginAPI;
    setLifetimeInSeconds(lifetimeInSeconds: number): PostLoginAPI;
    setSignResponse(signResponse: boolean): PostLoginAPI;
    setNameIdentifierFormat(nameIdentifierFormat?: string): PostLoginAPI;
    setNameIdentifierProbes(nameIdentifierProbes: string[]): PostLoginAPI;
    setAuthnContextClassRef(authnContextClassRef: string): PostLoginAPI;
    setSigningCert(signingCert: string): PostLoginAPI;
    setIncludeAttributeNameFormat(includeAttributeNameFormat: boolean): PostLoginAPI;
    setTypedAttributes(typedAttributes: boolean): PostLoginAPI;
    setEncryptionCert(encryptionCert: string): PostLoginAPI;
    setEncryptionPublicKey(encryptionPublicKey: string): PostLoginAPI;
    setEncryptionAlgorithm(encryptionAlgorithm: 'aes256-gcm' | 'aes256-cbc'): PostLoginAPI;
    setCert(cert: string): PostLoginAPI;
    setKey(key: string): PostLoginAPI;
    setRelayState(relayState: string): PostLoginAPI;
    setIssuer(issuer: string): PostLoginAPI;
  };
  validation: {
    error(errorCode: string, errorMessage: string): PostLoginAPI;
  };
  rules: {
    wasExecuted(ruleId: string): boolean;
  };
  prompt: {
    render(promptId: string, promptOptions?: { fields?: { [key: string]: any }; vars?: { [key: string]: any } }): void;
  };
  refreshToken: {
    revoke(reason: string): void;
    setExpiresAt(absolute: number): void;
    setIdleExpiresAt(inactivity: number): void;
    setMetadata(key: string, value: string | null): void;
    deleteMetadata(key: string): void;
    evictMetadata(): void;
  };
  session: {
    revoke(reason: string, options?: { preserveRefreshTokens?: boolean }): void;
    setExpiresAt(absolute: number): void;
    setIdleExpiresAt(inactivity: number): void;
    /** Early access. */
    setCookieMode(mode: 'persistent' | 'non-persistent'): void;
    /** Early access. */
    setMetadata(key: string, value: string | null): void;
    /** Early access. */
    deleteMetadata(key: string): void;
    /** Early access. */
    evictMetadata(): void;
  };
  transaction: {
    setMetadata(key: string, value: string | number | boolean | null): void;
  };
  groups: {
    getUserGroups(params?: { take?: number; from?: string }): Promise<{ groups: any[]; next?: string }>;
    hasGroupMembership(groups: string[]): Promise<{ memberships: any; errors?: any }>;
  };
  roles: {
    getUserEffectiveRoles(params?: { take?: number; from?: string }): Promise<{ roles: any[]; next?: string }>;
    getUserEffectiveRolesByIds(ids: string[]): Promise<{ roles: any[] }>;
    getUserEffectiveRolesByNames(names: string[]): Promise<{ roles: any[] }>;
  };
}

/** `api` of onExecutePostLogin (Login), mocked. */
export interface PostLoginAPIMock {
  access: {
    deny: jest.Mock;
  };
  accessToken: {
    setCustomClaim: jest.Mock;
    addScope: jest.Mock;
    removeScope: jest.Mock;
  };
  idToken: {
    setCustomClaim: jest.Mock;
  };
  authentication: {
    challengeWith: jest.Mock;
    challengeWithAny: jest.Mock;
    enrollWith: jest.Mock;
    enrollWithAny: jest.Mock;
    setPrimaryUser: jest.Mock;
    recordMethod: jest.Mock;
  };
  multifactor: {
    enable: jest.Mock;
  };
  redirect: {
    encodeToken: jest.Mock;
    sendUserTo: jest.Mock;
    canRedirect: jest.Mock;
    validateToken: jest.Mock;
  };
  user: {
    setAppMetadata: jest.Mock;
    setUserMetadata: jest.Mock;
  };
  cache: {
    get: jest.Mock;
    set: jest.Mock;
    delete: jest.Mock;
  };
  samlResponse: {
    setAttribute: jest.Mock;
    setAudience: jest.Mock;
    setRecipient: jest.Mock;
    setCreateUpnClaim: jest.Mock;
    setPassthroughClaimsWithNoMapping: jest.Mock;
    setMapUnknownClaimsAsIs: jest.Mock;
    setMapIdentities: jest.Mock;
    setSignatureAlgorithm: jest.Mock;
    setDigestAlgorithm: jest.Mock;
    setDestination: jest.Mock;
    setLifetimeInSeconds: jest.Mock;
    setSignResponse: jest.Mock;
    setNameIdentifierFormat: jest.Mock;
    setNameIdentifierProbes: jest.Mock;
    setAuthnContextClassRef: jest.Mock;
    setSigningCert: jest.Mock;
    setIncludeAttributeNameFormat: jest.Mock;
    setTypedAttributes: jest.Mock;
    setEncryptionCert: jest.Mock;
    setEncryptionPublicKey: jest.Mock;
    setEncryptionAlgorithm: jest.Mock;
    setCert: jest.Mock;
    setKey: jest.Mock;
    setRelayState: jest.Mock;
    setIssuer: jest.Mock;
  };
  validation: {
    error: jest.Mock;
  };
  rules: {
    wasExecuted: jest.Mock;
  };
  prompt: {
    render: jest.Mock;
  };
  refreshToken: {
    revoke: jest.Mock;
    setExpiresAt: jest.Mock;
    setIdleExpiresAt: jest.Mock;
    setMetadata: jest.Mock;
    deleteMetadata: jest.Mock;
    evictMetadata: jest.Mock;
  };
  session: {
    revoke: jest.Mock;
    setExpiresAt: jest.Mock;
    setIdleExpiresAt: jest.Mock;
    setCookieMode: jest.Mock;
    setMetadata: jest.Mock;
    deleteMetadata: jest.Mock;
    evictMetadata: jest.Mock;
  };
  transaction: {
    setMetadata: jest.Mock;
    addTargetScope: jest.Mock;
    removeTargetScope: jest.Mock;
    setTargetScopes: jest.Mock;
    clearTargetScopes: jest.Mock;
  };
  groups: {
    getUserGroups: jest.Mock;
    hasGroupMembership: jest.Mock;
  };
  roles: {
    getUserEffectiveRoles: jest.Mock;
    getUserEffectiveRolesByIds: jest.Mock;
    getUserEffectiveRolesByNames: jest.Mock;
  };
}

/** `event` of onExecuteCredentialsExchange (Machine to Machine). */
export interface CredentialsExchangeEvent {
  accessToken: {
    customClaims: { [key: string]: any };
    scope: Array<string>;
  };
  /** Only if an agent acts for the user. Early access. */
  agent?: {
    agent_id: string;
    agent_metadata: { [key: string]: any };
    name: string;
  };
  client: {
    client_id: string;
    metadata: { [key: string]: any };
    name: string;
    /** Not documented by Auth0. */
    authentication?: { [key: string]: any };
    /** Not documented by Auth0. */
    external_client_id?: string;
    /** Not documented by Auth0. */
    external_metadata_type?: string;
  };
  custom_domain?: {
    domain: string;
    domain_metadata: { [key: string]: any };
  };
  organization?: {
    id: string;
    display_name: string;
    metadata: { [key: string]: any };
    name: string;
    [key: string]: any;
  };
  request: {
    geoip: {
      cityName?: string;
      continentCode?: string;
      countryCode?: string;
      countryCode3?: string;
      countryName?: string;
      latitude?: number;
      longitude?: number;
      subdivisionCode?: string;
      subdivisionName?: string;
      timeZone?: string;
      [key: string]: any;
    };
    hostname?: string;
    ip: string;
    language?: string;
    method: string;
    user_agent?: string;
    body: { [key: string]: any };
  };
  resource_server: {
    identifier: string;
  };
  tenant: {
    id: string;
  };
  transaction: {
    correlation_id?: string;
    requested_scopes: Array<string>;
    /** Early access. */
    target_scopes?: Array<string>;
  };
  secrets: { [key: string]: string };
  configuration: { [key: string]: string };
}

/** `api` of onExecuteCredentialsExchange (Machine to Machine). */
export interface CredentialsExchangeAPI {
  access: {
    deny(code: 'invalid_scope' | 'invalid_request' | 'server_error', reason?: string): CredentialsExchangeAPI;
  };
  accessToken: {
    setCustomClaim(key: string, value: unknown): CredentialsExchangeAPI;
  };
  cache: {
    get(key: string): { value: string; expires_at: number } | undefined;
    set(key: string, value: string, options?: { expires_at?: number; ttl?: number }): { type: 'success'; record: { value: string; expires_at: number } } | { type: 'error'; code: string };
    delete(key: string): { type: 'success' } | { type: 'error'; code: string };
  };
  transaction: {
    /** Early access. */
    addTargetScope(scope: string): void;
    /** Early access. */
    removeTargetScope(scope: string): void;
    /** Early access. */
    setTargetScopes(scopes: string[]): void;
    /** Early access. */
    clearTargetScopes(): void;
  };
}

/** `api` of onExecuteCredentialsExchange (Machine to Machine), mocked. */
export interface CredentialsExchangeAPIMock {
  access: {
    deny: jest.Mock;
  };
  accessToken: {
    setCustomClaim: jest.Mock;
  };
  cache: {
    get: jest.Mock;
    set: jest.Mock;
    delete: jest.Mock;
  };
  transaction: {
    addTargetScope: jest.Mock;
    removeTargetScope: jest.Mock;
    setTargetScopes: jest.Mock;
    clearTargetScopes: jest.Mock;
  };
}

/** `event` of onExecutePreUserRegistration (Pre User Registration). */
export interface PreUserRegistrationEvent {
  /** Not documented by Auth0. */
  anonymous_session?: {
    user_id: string;
    session_id: string;
    created_at: string;
    expires_at: string;
    metadata: { [key: string]: any };
  };
  authentication?: {
    riskAssessment?: {
      supplemental?: {
        /** Only if Akamai forwards its headers. Early access. */
        akamai?: {
          akamaiBot?: {
            type?: string;
            action?: string;
            botCategory?: Array<string>;
            botScore?: number;
            botScoreResponseSegment?: string;
            botnetId?: string;
          };
          akamaiUserRisk?: {
            action?: string;
            allow?: number;
            emailDomain?: string;
            general?: { [key: string]: any };
            ouid?: string;
            requestid?: string;
            risk?: { [key: string]: any };
            score?: number;
            status?: number;
            trust?: { [key: string]: any };
            username?: string;
            uuid?: string;
          };
        };
      };
    };
  };
  client?: {
    client_id: string;
    metadata: { [key: string]: any };
    name: string;
    /** Not documented by Auth0. */
    authentication?: { [key: string]: any };
    /** Not documented by Auth0. */
    external_client_id?: string;
    /** Not documented by Auth0. */
    external_metadata_type?: string;
  };
  connection: {
    id: string;
    metadata?: { [key: string]: any };
    name: string;
    strategy: string;
  };
  custom_domain?: {
    domain: string;
    domain_metadata: { [key: string]: any };
  };
  /** Not documented by Auth0. */
  experiment?: {
    experiment_id: string;
    variation_id: string;
    variation_name: string;
    variation_description: string;
    config: { [key: string]: any };
    is_control: boolean;
  };
  request: {
    geoip: {
      cityName?: string;
      continentCode?: string;
      countryCode?: string;
      countryCode3?: string;
      countryName?: string;
      latitude?: number;
      longitude?: number;
      subdivisionCode?: string;
      subdivisionName?: string;
      timeZone?: string;
      [key: string]: any;
    };
    hostname?: string;
    ip: string;
    language?: string;
    method: string;
    user_agent?: string;
    body: { [key: string]: any };
  };
  security_context?: {
    ja3?: string;
    ja4?: string;
  };
  tenant: {
    id: string;
  };
  transaction?: {
    acr_values: Array<string>;
    locale: string;
    login_hint?: string;
    prompt?: Array<string>;
    protocol?: 'oidc-basic-profile' | 'oidc-ciba' | 'oidc-ciba-web-link' | 'oidc-implicit-profile' | 'oauth2-device-code' | 'oauth2-resource-owner' | 'oauth2-resource-owner-jwt-bearer' | 'oauth2-password' | 'oauth2-webauthn' | 'oauth2-access-token' | 'oauth2-refresh-token' | 'oauth2-token-exchange' | 'oidc-hybrid-profile' | 'samlp' | 'wsfed' | 'wstrust-usernamemixed';
    redirect_uri?: string;
    requested_scopes: Array<string>;
    response_mode?: 'query' | 'fragment' | 'form_post' | 'web_message';
    response_type?: Array<'code' | 'token' | 'id_token'>;
    state?: string;
    ui_locales: Array<string>;
    correlation_id?: string;
    [key: string]: any;
  };
  user: {
    app_metadata?: { [key: string]: any };
    email?: string;
    family_name?: string;
    given_name?: string;
    name?: string;
    nickname?: string;
    phone_number?: string;
    picture?: string;
    user_metadata?: { [key: string]: any };
    username?: string;
  };
  secrets: { [key: string]: string };
  configuration: { [key: string]: string };
  [key: string]: any;
}

/** `api` of onExecutePreUserRegistration (Pre User Registration). */
export interface PreUserRegistrationAPI {
  access: {
    deny(reason: string, userMessage: string): PreUserRegistrationAPI;
  };
  user: {
    setAppMetadata(key: string, value: unknown): PreUserRegistrationAPI;
    setUserMetadata(key: string, value: unknown): PreUserRegistrationAPI;
    setUserId(user_id: string): PreUserRegistrationAPI;
  };
  cache: {
    get(key: string): { value: string; expires_at: number } | undefined;
    set(key: string, value: string, options?: { expires_at?: number; ttl?: number }): { type: 'success'; record: { value: string; expires_at: number } } | { type: 'error'; code: string };
    delete(key: string): { type: 'success' } | { type: 'error'; code: string };
  };
  validation: {
    error(errorCode: string, errorMessage: string): PreUserRegistrationAPI;
  };
}

/** `api` of onExecutePreUserRegistration (Pre User Registration), mocked. */
export interface PreUserRegistrationAPIMock {
  access: {
    deny: jest.Mock;
  };
  user: {
    setAppMetadata: jest.Mock;
    setUserMetadata: jest.Mock;
    setUserId: jest.Mock;
  };
  cache: {
    get: jest.Mock;
    set: jest.Mock;
    delete: jest.Mock;
  };
  validation: {
    error: jest.Mock;
  };
}

/** `event` of onExecutePostUserRegistration (Post User Registration). */
export interface PostUserRegistrationEvent {
  authentication?: {
    riskAssessment?: {
      supplemental?: {
        /** Only if Akamai forwards its headers. Early access. */
        akamai?: {
          akamaiBot?: {
            type?: string;
            action?: string;
            botCategory?: Array<string>;
            botScore?: number;
            botScoreResponseSegment?: string;
            botnetId?: string;
          };
          akamaiUserRisk?: {
            action?: string;
            allow?: number;
            emailDomain?: string;
            general?: { [key: string]: any };
            ouid?: string;
            requestid?: string;
            risk?: { [key: string]: any };
            score?: number;
            status?: number;
            trust?: { [key: string]: any };
            username?: string;
            uuid?: string;
          };
        };
      };
    };
  };
  connection: {
    id: string;
    metadata?: { [key: string]: any };
    name: string;
    strategy: string;
  };
  custom_domain?: {
    domain: string;
    domain_metadata: { [key: string]: any };
  };
  request?: {
    geoip: {
      cityName?: string;
      continentCode?: string;
      countryCode?: string;
      countryCode3?: string;
      countryName?: string;
      latitude?: number;
      longitude?: number;
      subdivisionCode?: string;
      subdivisionName?: string;
      timeZone?: string;
      [key: string]: any;
    };
    hostname?: string;
    ip: string;
    language?: string;
    method: string;
    user_agent?: string;
  };
  security_context?: {
    ja3?: string;
    ja4?: string;
  };
  tenant: {
    id: string;
  };
  transaction?: {
    acr_values: Array<string>;
    locale: string;
    login_hint?: string;
    prompt?: Array<string>;
    protocol?: 'oidc-basic-profile' | 'oidc-ciba' | 'oidc-ciba-web-link' | 'oidc-implicit-profile' | 'oauth2-device-code' | 'oauth2-resource-owner' | 'oauth2-resource-owner-jwt-bearer' | 'oauth2-password' | 'oauth2-webauthn' | 'oauth2-access-token' | 'oauth2-refresh-token' | 'oauth2-token-exchange' | 'oidc-hybrid-profile' | 'samlp' | 'wsfed' | 'wstrust-usernamemixed';
    redirect_uri?: string;
    requested_scopes: Array<string>;
    response_mode?: 'query' | 'fragment' | 'form_post' | 'web_message';
    response_type?: Array<'code' | 'token' | 'id_token'>;
    state?: string;
    ui_locales: Array<string>;
    [key: string]: any;
  };
  user: {
    app_metadata: { [key: string]: any };
    created_at: string;
    email?: string;
    email_verified: boolean;
    family_name?: string;
    given_name?: string;
    last_password_reset?: string;
    name?: string;
    nickname?: string;
    phone_number?: string;
    phone_verified?: boolean;
    picture?: string;
    updated_at: string;
    user_id: string;
    user_metadata: { [key: string]: any };
    username?: string;
    [key: string]: any;
  };
  secrets: { [key: string]: string };
  configuration: { [key: string]: string };
  [key: string]: any;
}

/** `api` of onExecutePostUserRegistration (Post User Registration). */
export interface PostUserRegistrationAPI {
  cache: {
    get(key: string): { value: string; expires_at: number } | undefined;
    set(key: string, value: string, options?: { expires_at?: number; ttl?: number }): { type: 'success'; record: { value: string; expires_at: number } } | { type: 'error'; code: string };
    delete(key: string): { type: 'success' } | { type: 'error'; code: string };
  };
}

/** `api` of onExecutePostUserRegistration (Post User Registration), mocked. */
export interface PostUserRegistrationAPIMock {
  cache: {
    get: jest.Mock;
    set: jest.Mock;
    delete: jest.Mock;
  };
}

/** `event` of onExecutePostChangePassword (Post Change Password). */
export interface PostChangePasswordEvent {
  authentication?: {
    riskAssessment?: {
      supplemental?: {
        /** Only if Akamai forwards its headers. Early access. */
        akamai?: {
          akamaiBot?: {
            type?: string;
            action?: string;
            botCategory?: Array<string>;
            botScore?: number;
            botScoreResponseSegment?: string;
            botnetId?: string;
          };
          akamaiUserRisk?: {
            action?: string;
            allow?: number;
            emailDomain?: string;
            general?: { [key: string]: any };
            ouid?: string;
            requestid?: string;
            risk?: { [key: string]: any };
            score?: number;
            status?: number;
            trust?: { [key: string]: any };
            username?: string;
            uuid?: string;
          };
        };
      };
    };
  };
  connection: {
    id: string;
    metadata?: { [key: string]: any };
    name: string;
    strategy: string;
  };
  custom_domain?: {
    domain: string;
    domain_metadata: { [key: string]: any };
  };
  request: {
    geoip: {
      cityName?: string;
      continentCode?: string;
      countryCode?: string;
      countryCode3?: string;
      countryName?: string;
      latitude?: number;
      longitude?: number;
      subdivisionCode?: string;
      subdivisionName?: string;
      timeZone?: string;
      [key: string]: any;
    };
    hostname?: string;
    ip: string;
    language?: string;
    method: string;
    user_agent?: string;
  };
  tenant: {
    id: string;
  };
  transaction?: {
    correlation_id?: string;
  };
  user: {
    email?: string;
    email_verified?: boolean;
    last_password_reset?: string;
    phone_number?: string;
    phone_verified?: boolean;
    user_id?: string;
    username?: string;
  };
  secrets: { [key: string]: string };
  configuration: { [key: string]: string };
  [key: string]: any;
}

/** `api` of onExecutePostChangePassword (Post Change Password). */
export interface PostChangePasswordAPI {
  cache: {
    get(key: string): { value: string; expires_at: number } | undefined;
    set(key: string, value: string, options?: { expires_at?: number; ttl?: number }): { type: 'success'; record: { value: string; expires_at: number } } | { type: 'error'; code: string };
    delete(key: string): { type: 'success' } | { type: 'error'; code: string };
  };
}

/** `api` of onExecutePostChangePassword (Post Change Password), mocked. */
export interface PostChangePasswordAPIMock {
  cache: {
    get: jest.Mock;
    set: jest.Mock;
    delete: jest.Mock;
  };
}

/** `event` of onExecuteSendPhoneMessage (Send Phone Message). */
export interface SendPhoneMessageEvent {
  client?: {
    client_id: string;
    metadata: { [key: string]: any };
    name: string;
    /** Not documented by Auth0. */
    authentication?: { [key: string]: any };
    /** Not documented by Auth0. */
    external_client_id?: string;
    /** Not documented by Auth0. */
    external_metadata_type?: string;
  };
  custom_domain?: {
    domain: string;
    domain_metadata: { [key: string]: any };
  };
  message_options: {
    action: 'second-factor-authentication' | 'enrollment';
    code: string;
    message_type: 'sms' | 'voice';
    recipient: string;
    text: string;
  };
  request: {
    geoip: {
      cityName?: string;
      continentCode?: string;
      countryCode?: string;
      countryCode3?: string;
      countryName?: string;
      latitude?: number;
      longitude?: number;
      subdivisionCode?: string;
      subdivisionName?: string;
      timeZone?: string;
      [key: string]: any;
    };
    hostname?: string;
    ip: string;
    language?: string;
    method: string;
    user_agent?: string;
  };
  security_context?: {
    ja3?: string;
    ja4?: string;
  };
  tenant: {
    id: string;
  };
  transaction?: {
    correlation_id?: string;
  };
  user: {
    app_metadata: { [key: string]: any };
    created_at: string;
    email?: string;
    email_verified: boolean;
    family_name?: string;
    given_name?: string;
    last_password_reset?: string;
    name?: string;
    nickname?: string;
    phone_number?: string;
    phone_verified?: boolean;
    picture?: string;
    updated_at: string;
    user_id: string;
    user_metadata: { [key: string]: any };
    username?: string;
    identities?: Array<{
      connection?: string;
      isSocial?: boolean;
      profileData?: { [key: string]: any };
      provider?: string;
      user_id?: string;
      [key: string]: any;
    }>;
    [key: string]: any;
  };
  secrets: { [key: string]: string };
  configuration: { [key: string]: string };
}

/** `api` of onExecuteSendPhoneMessage (Send Phone Message). */
export interface SendPhoneMessageAPI {
  cache: {
    get(key: string): { value: string; expires_at: number } | undefined;
    set(key: string, value: string, options?: { expires_at?: number; ttl?: number }): { type: 'success'; record: { value: string; expires_at: number } } | { type: 'error'; code: string };
    delete(key: string): { type: 'success' } | { type: 'error'; code: string };
  };
}

/** `api` of onExecuteSendPhoneMessage (Send Phone Message), mocked. */
export interface SendPhoneMessageAPIMock {
  cache: {
    get: jest.Mock;
    set: jest.Mock;
    delete: jest.Mock;
  };
}

/** `event` of onExecutePostChallenge (Password Reset / Post Challenge). */
export interface PasswordResetPostChallengeEvent {
  authentication: {
    methods: Array<{
      name: string;
      timestamp: string;
      [key: string]: any;
    }>;
    riskAssessment?: {
      supplemental?: {
        /** Only if Akamai forwards its headers. Early access. */
        akamai?: {
          akamaiBot?: {
            type?: string;
            action?: string;
            botCategory?: Array<string>;
            botScore?: number;
            botScoreResponseSegment?: string;
            botnetId?: string;
          };
          akamaiUserRisk?: {
            action?: string;
            allow?: number;
            emailDomain?: string;
            general?: { [key: string]: any };
            ouid?: string;
            requestid?: string;
            risk?: { [key: string]: any };
            score?: number;
            status?: number;
            trust?: { [key: string]: any };
            username?: string;
            uuid?: string;
          };
        };
      };
    };
    [key: string]: any;
  };
  authorization: {
    roles: Array<string>;
  };
  client: {
    client_id: string;
    metadata: { [key: string]: any };
    name: string;
    /** Not documented by Auth0. */
    authentication?: { [key: string]: any };
    /** Not documented by Auth0. */
    external_client_id?: string;
    /** Not documented by Auth0. */
    external_metadata_type?: string;
  };
  connection: {
    id: string;
    metadata?: { [key: string]: any };
    name: string;
    strategy: string;
  };
  custom_domain?: {
    domain: string;
    domain_metadata: { [key: string]: any };
  };
  organization?: {
    id: string;
    display_name: string;
    metadata: { [key: string]: any };
    name: string;
    [key: string]: any;
  };
  /** Only if the continue handler runs after a rendered prompt. */
  prompt?: {
    id: string;
    fields?: { [key: string]: any };
    vars?: { [key: string]: any };
  };
  request: {
    geoip: {
      cityName?: string;
      continentCode?: string;
      countryCode?: string;
      countryCode3?: string;
      countryName?: string;
      latitude?: number;
      longitude?: number;
      subdivisionCode?: string;
      subdivisionName?: string;
      timeZone?: string;
      [key: string]: any;
    };
    hostname?: string;
    ip: string;
    language?: string;
    method: string;
    user_agent?: string;
    body: { [key: string]: any };
    query: { [key: string]: any };
  };
  stats: {
    logins_count: number;
  };
  tenant: {
    id: string;
  };
  transaction: {
    correlation_id?: string;
    locale: string;
    login_hint?: string;
    state?: string;
    ui_locales: Array<string>;
    [key: string]: any;
  };
  user: {
    app_metadata: { [key: string]: any };
    created_at: string;
    email?: string;
    email_verified: boolean;
    family_name?: string;
    given_name?: string;
    last_password_reset?: string;
    name?: string;
    nickname?: string;
    phone_number?: string;
    phone_verified?: boolean;
    picture?: string;
    updated_at: string;
    user_id: string;
    user_metadata: { [key: string]: any };
    username?: string;
    enrolledFactors?: Array<{
      type: string;
      options?: { [key: string]: any };
      [key: string]: any;
    }>;
    identities: Array<{
      connection?: string;
      isSocial?: boolean;
      profileData?: { [key: string]: any };
      provider?: string;
      user_id?: string;
      [key: string]: any;
    }>;
    [key: string]: any;
  };
  secrets: { [key: string]: string };
  configuration: { [key: string]: string };
}

/** `api` of onExecutePostChallenge (Password Reset / Post Challenge). */
export interface PasswordResetPostChallengeAPI {
  access: {
    deny(reason: string): void;
  };
  authentication: {
    challengeWith(factor: { type: 'otp' | 'email' | 'phone' | 'push' | 'push-notification' | 'webauthn-roaming' | 'webauthn-platform' | 'recovery-code'; options?: { [key: string]: any } }, options?: { additionalFactors?: { type: 'otp' | 'email' | 'phone' | 'push' | 'push-notification' | 'webauthn-roaming' | 'webauthn-platform' | 'recovery-code'; options?: { [key: string]: any } }[] }): void;
    challengeWithAny(factors: { type: 'otp' | 'email' | 'phone' | 'push' | 'push-notification' | 'webauthn-roaming' | 'webauthn-platform' | 'recovery-code'; options?: { [key: string]: any } }[]): void;
  };
  redirect: {
    encodeToken(options: { secret: string; payload: { [key: string]: any }; expiresInSeconds?: number }): string;
    sendUserTo(url: string, options?: { query?: { [key: string]: string } }): void;
    validateToken(options: { secret: string; tokenParameterName?: string }): { [key: string]: any };
  };
  cache: {
    get(key: string): { value: string; expires_at: number } | undefined;
    set(key: string, value: string, options?: { expires_at?: number; ttl?: number }): { type: 'success'; record: { value: string; expires_at: number } } | { type: 'error'; code: string };
    delete(key: string): { type: 'success' } | { type: 'error'; code: string };
  };
  prompt: {
    render(promptId: string, promptOptions?: { fields?: { [key: string]: any }; vars?: { [key: string]: any } }): void;
  };
  transaction: {
    setResultUrl(url: string, options?: { query?: { [key: string]: string } }): void;
  };
}

/** `api` of onExecutePostChallenge (Password Reset / Post Challenge), mocked. */
export interface PasswordResetPostChallengeAPIMock {
  access: {
    deny: jest.Mock;
  };
  authentication: {
    challengeWith: jest.Mock;
    challengeWithAny: jest.Mock;
  };
  redirect: {
    encodeToken: jest.Mock;
    sendUserTo: jest.Mock;
    validateToken: jest.Mock;
  };
  cache: {
    get: jest.Mock;
    set: jest.Mock;
    delete: jest.Mock;
  };
  prompt: {
    render: jest.Mock;
  };
  transaction: {
    setResultUrl: jest.Mock;
  };
}

/** `event` of onExecuteCustomTokenExchange (Custom Token Exchange). */
export interface CustomTokenExchangeEvent {
  client: {
    client_id: string;
    metadata: { [key: string]: any };
    name: string;
    /** Not documented by Auth0. */
    authentication?: { [key: string]: any };
    /** Not documented by Auth0. */
    external_client_id?: string;
    /** Not documented by Auth0. */
    external_metadata_type?: string;
  };
  /** Not documented by Auth0. */
  custom_domain?: {
    domain: string;
    domain_metadata: { [key: string]: any };
  };
  organization?: {
    id: string;
    display_name: string;
    metadata: { [key: string]: any };
    name: string;
    [key: string]: any;
  };
  request: {
    geoip: {
      cityName?: string;
      continentCode?: string;
      countryCode?: string;
      countryCode3?: string;
      countryName?: string;
      latitude?: number;
      longitude?: number;
      subdivisionCode?: string;
      subdivisionName?: string;
      timeZone?: string;
      [key: string]: any;
    };
    hostname?: string;
    ip: string;
    language?: string;
    method: string;
    user_agent?: string;
    body: { [key: string]: any };
  };
  resource_server: {
    identifier: string;
  };
  tenant: {
    id: string;
  };
  transaction: {
    /** Only if the request names an actor. */
    actor_token?: string;
    /** Only if the request names an actor. */
    actor_token_type?: string;
    /** Only if the actor token is an ID token of the tenant. */
    actor_token_user?: {
      app_metadata: { [key: string]: any };
      created_at: string;
      email?: string;
      email_verified: boolean;
      family_name?: string;
      given_name?: string;
      last_password_reset?: string;
      name?: string;
      nickname?: string;
      phone_number?: string;
      phone_verified?: boolean;
      picture?: string;
      updated_at: string;
      user_id: string;
      user_metadata: { [key: string]: any };
      username?: string;
      enrolledFactors?: Array<{
        type: string;
        options?: { [key: string]: any };
        [key: string]: any;
      }>;
      identities: Array<{
        connection?: string;
        isSocial?: boolean;
        profileData?: { [key: string]: any };
        provider?: string;
        user_id?: string;
        [key: string]: any;
      }>;
      multifactor?: Array<string>;
      [key: string]: any;
    };
    /** Only if another Action has set some. */
    metadata?: { [key: string]: any };
    requested_scopes: Array<string>;
    requested_token_type: string;
    subject_token: string;
    subject_token_type: string;
  };
  secrets: { [key: string]: string };
  configuration: { [key: string]: string };
}

/** `api` of onExecuteCustomTokenExchange (Custom Token Exchange). */
export interface CustomTokenExchangeAPI {
  access: {
    deny(code: string, reason: string): void;
    rejectInvalidSubjectToken(reason: string): void;
  };
  authentication: {
    setUserById(user_id: string): void;
    setUserByConnection(connection_name: string, user_attributes: { user_id: string; email?: string; email_verified?: boolean; family_name?: string; given_name?: string; name?: string; nickname?: string; phone_number?: string; phone_verified?: boolean; picture?: string; username?: string; verify_email?: boolean; [key: string]: any }, options: { creationBehavior: 'create_if_not_exists' | 'none'; updateBehavior: 'none' | 'replace' }): void;
    setOrganization(organization_id_or_name: string): void;
    setActor(actor: { sub: string; type?: unknown; act?: { sub: string; type?: unknown; act?: { sub: string; type?: unknown; act?: { sub: string; type?: unknown; act?: { sub: string; type?: unknown; act?: never; [key: string]: any }; [key: string]: any }; [key: string]: any }; [key: string]: any }; [key: string]: any }): void;
  };
  user: {
    setAppMetadata(key: string, value: unknown): void;
    setUserMetadata(key: string, value: unknown): void;
  };
  cache: {
    get(key: string): { value: string; expires_at: number } | undefined;
    set(key: string, value: string, options?: { expires_at?: number; ttl?: number }): { type: 'success'; record: { value: string; expires_at: number } } | { type: 'error'; code: string };
    delete(key: string): { type: 'success' } | { type: 'error'; code: string };
  };
  transaction: {
    setMetadata(key: string, value: string | number | boolean | null): void;
  };
}

/** `api` of onExecuteCustomTokenExchange (Custom Token Exchange), mocked. */
export interface CustomTokenExchangeAPIMock {
  access: {
    deny: jest.Mock;
    rejectInvalidSubjectToken: jest.Mock;
  };
  authentication: {
    setUserById: jest.Mock;
    setUserByConnection: jest.Mock;
    setOrganization: jest.Mock;
    setActor: jest.Mock;
  };
  user: {
    setAppMetadata: jest.Mock;
    setUserMetadata: jest.Mock;
  };
  cache: {
    get: jest.Mock;
    set: jest.Mock;
    delete: jest.Mock;
  };
  transaction: {
    setMetadata: jest.Mock;
  };
}

/** `event` of onExecuteCustomPhoneProvider (Custom Phone Provider). */
export interface CustomPhoneProviderEvent {
  client: {
    client_id: string;
    metadata: { [key: string]: any };
    name: string;
    /** Not documented by Auth0. */
    authentication?: { [key: string]: any };
    /** Not documented by Auth0. */
    external_client_id?: string;
    /** Not documented by Auth0. */
    external_metadata_type?: string;
  };
  connection?: {
    id: string;
    metadata?: { [key: string]: any };
    name: string;
    strategy: string;
  };
  custom_domain?: {
    domain: string;
    domain_metadata: { [key: string]: any };
  };
  notification: {
    as_text: string;
    as_voice: string;
    code?: string;
    delivery_method: 'text' | 'voice';
    from?: string;
    locale?: string;
    message_type: 'otp_verify' | 'otp_enroll' | 'blocked_account' | 'change_password' | 'password_breach';
    recipient: string;
  };
  organization?: {
    id: string;
    display_name: string;
    metadata: { [key: string]: any };
    name: string;
    [key: string]: any;
  };
  request: {
    geoip: {
      cityName?: string;
      continentCode?: string;
      countryCode?: string;
      countryCode3?: string;
      countryName?: string;
      latitude?: number;
      longitude?: number;
      subdivisionCode?: string;
      subdivisionName?: string;
      timeZone?: string;
      [key: string]: any;
    };
    hostname?: string;
    ip: string;
    language?: string;
    method: string;
    user_agent?: string;
  };
  tenant: {
    id: string;
    friendly_name?: string;
    home_url?: string;
    logo_url?: string;
    support_email?: string;
    support_url?: string;
  };
  transaction?: {
    correlation_id?: string;
  };
  user: {
    app_metadata: { [key: string]: any };
    created_at: string;
    email?: string;
    email_verified: boolean;
    family_name?: string;
    given_name?: string;
    last_password_reset?: string;
    name?: string;
    nickname?: string;
    phone_number?: string;
    phone_verified?: boolean;
    picture?: string;
    updated_at: string;
    user_id: string;
    user_metadata: { [key: string]: any };
    username?: string;
    identities?: Array<{
      connection?: string;
      isSocial?: boolean;
      profileData?: { [key: string]: any };
      provider?: string;
      user_id?: string;
      [key: string]: any;
    }>;
    [key: string]: any;
  };
  secrets: { [key: string]: string };
  configuration: { [key: string]: string };
}

/** `api` of onExecuteCustomPhoneProvider (Custom Phone Provider). */
export interface CustomPhoneProviderAPI {
  notification: {
    drop(reason: string): void;
    retry(reason: string): void;
  };
  cache: {
    get(key: string): { value: string; expires_at: number } | undefined;
    set(key: string, value: string, options?: { expires_at?: number; ttl?: number }): { type: 'success'; record: { value: string; expires_at: number } } | { type: 'error'; code: string };
    delete(key: string): { type: 'success' } | { type: 'error'; code: string };
  };
}

/** `api` of onExecuteCustomPhoneProvider (Custom Phone Provider), mocked. */
export interface CustomPhoneProviderAPIMock {
  notification: {
    drop: jest.Mock;
    retry: jest.Mock;
  };
  cache: {
    get: jest.Mock;
    set: jest.Mock;
    delete: jest.Mock;
  };
}

/** `event` of onExecuteCustomEmailProvider (Custom Email Provider). */
export interface CustomEmailProviderEvent {
  client: {
    client_id: string;
    metadata: { [key: string]: any };
    name: string;
    /** Not documented by Auth0. */
    authentication?: { [key: string]: any };
    /** Not documented by Auth0. */
    external_client_id?: string;
    /** Not documented by Auth0. */
    external_metadata_type?: string;
  };
  connection?: {
    id: string;
    metadata?: { [key: string]: any };
    name: string;
    strategy: string;
  };
  custom_domain?: {
    domain: string;
    domain_metadata: { [key: string]: any };
  };
  notification: {
    from: string;
    html: string;
    locale: string;
    message_type: 'verify_email' | 'verify_email_by_code' | 'reset_email' | 'reset_email_by_code' | 'welcome_email' | 'verification_code' | 'mfa_oob_code' | 'enrollment_email' | 'blocked_account' | 'stolen_credentials' | 'try_provider_configuration_email' | 'organization_invitation';
    subject: string;
    text: string;
    to: string;
  };
  organization?: {
    id: string;
    display_name: string;
    metadata: { [key: string]: any };
    name: string;
    [key: string]: any;
  };
  request: {
    geoip?: {
      cityName?: string;
      continentCode?: string;
      countryCode?: string;
      countryCode3?: string;
      countryName?: string;
      latitude?: number;
      longitude?: number;
      subdivisionCode?: string;
      subdivisionName?: string;
      timeZone?: string;
      [key: string]: any;
    };
    hostname?: string;
    ip?: string;
    query?: { [key: string]: any };
    user_agent?: string;
  };
  tenant: {
    id: string;
    friendly_name?: string;
    home_url?: string;
    logo_url?: string;
    support_email?: string;
    support_url?: string;
  };
  transaction?: {
    correlation_id?: string;
  };
  user: {
    app_metadata: { [key: string]: any };
    email?: string;
    email_verified: boolean;
    family_name?: string;
    given_name?: string;
    name?: string;
    nickname?: string;
    picture?: string;
    user_id: string;
    user_metadata: { [key: string]: any };
    username?: string;
    [key: string]: any;
  };
  secrets: { [key: string]: string };
  configuration: { [key: string]: string };
}

/** `api` of onExecuteCustomEmailProvider (Custom Email Provider). */
export interface CustomEmailProviderAPI {
  notification: {
    drop(reason: string): void;
    retry(reason: string): void;
  };
  cache: {
    get(key: string): { value: string; expires_at: number } | undefined;
    set(key: string, value: string, options?: { expires_at?: number; ttl?: number }): { type: 'success'; record: { value: string; expires_at: number } } | { type: 'error'; code: string };
    delete(key: string): { type: 'success' } | { type: 'error'; code: string };
  };
}

/** `api` of onExecuteCustomEmailProvider (Custom Email Provider), mocked. */
export interface CustomEmailProviderAPIMock {
  notification: {
    drop: jest.Mock;
    retry: jest.Mock;
  };
  cache: {
    get: jest.Mock;
    set: jest.Mock;
    delete: jest.Mock;
  };
}

/** `event` of onExecuteEventStream (Event Stream). */
export interface EventStreamEvent {
  message: {
    id: string;
    type: string;
    data?: { [key: string]: any };
    source: string;
    specversion: string;
    time?: string;
    a0tenant?: string;
    a0stream?: string;
    a0purpose?: string;
  };
  secrets: { [key: string]: string };
  configuration: { [key: string]: string };
}

/** `api` of onExecuteEventStream (Event Stream). */
export interface EventStreamAPI {
  cache: {
    get(key: string): { value: string; expires_at: number } | undefined;
    set(key: string, value: string, options?: { expires_at?: number; ttl?: number }): { type: 'success'; record: { value: string; expires_at: number } } | { type: 'error'; code: string };
    delete(key: string): { type: 'success' } | { type: 'error'; code: string };
  };
}

/** `api` of onExecuteEventStream (Event Stream), mocked. */
export interface EventStreamAPIMock {
  cache: {
    get: jest.Mock;
    set: jest.Mock;
    delete: jest.Mock;
  };
}

/** `event` of onExecutePostCredentialValidation (Post Credential Validation). */
export interface PostCredentialValidationEvent {
  authentication?: {
    methods?: Array<{
      name: string;
      timestamp: string;
      [key: string]: any;
    }>;
    [key: string]: any;
  };
  connection: {
    id: string;
    name: string;
    [key: string]: any;
  };
  credential: {
    identifier: string;
    valid: boolean;
    [key: string]: any;
  };
  request: {
    ip: string;
    [key: string]: any;
  };
  user?: {
    email?: string;
    user_id: string;
    [key: string]: any;
  };
  secrets: { [key: string]: string };
  configuration: { [key: string]: string };
  [key: string]: any;
}

/** `api` of onExecutePostCredentialValidation (Post Credential Validation). */
export interface PostCredentialValidationAPI {
  authentication: {
    deny(options: { reason: string }): void;
  };
  transaction: {
    setMetadata(key: string, value: string | number | boolean | null): void;
  };
  cache: {
    get(key: string): { value: string; expires_at: number } | undefined;
    set(key: string, value: string, options?: { expires_at?: number; ttl?: number }): { type: 'success'; record: { value: string; expires_at: number } } | { type: 'error'; code: string };
    delete(key: string): { type: 'success' } | { type: 'error'; code: string };
  };
}

/** `api` of onExecutePostCredentialValidation (Post Credential Validation), mocked. */
export interface PostCredentialValidationAPIMock {
  authentication: {
    deny: jest.Mock;
  };
  transaction: {
    setMetadata: jest.Mock;
  };
  cache: {
    get: jest.Mock;
    set: jest.Mock;
    delete: jest.Mock;
  };
}

/** An Actions Module, which an Action requires as `actions:NAME`. */
export interface ModuleRegistration {
  name: string;
  filename: string;
  /** The type of `actions.secrets` in the module. */
  secrets?: { [key: string]: string };
}
