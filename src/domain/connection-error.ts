/** The vendor's own names of why a registry cannot be added (product-facts 3.3). */
export const CONNECTION_ERRORS = [
  'FailedToVerifyUsernameOrPwd',
  'RegistryVersionError',
  'UserDoesNotHaveAdminRole',
  'NetworkConnectError',
] as const;
export type ConnectionError = (typeof CONNECTION_ERRORS)[number];
