import type { HarborSecrets } from 'tko-cdk/packages';

/** What every site says of Harbor. */
export const OPTIONS = { hostname: 'harbor.example.com', volumes: { registry: { size: '200Gi' } } } as const;

/** The secrets that Harbor does not start without. */
export const SECRETS: HarborSecrets = {
  adminPassword: 'admin-password',
  secretKey: '0123456789abcdef',
  databasePassword: 'database-password',
  coreSecret: 'core-secret',
  coreXsrfKey: '0123456789abcdef0123456789abcdef',
  jobserviceSecret: 'jobservice-secret',
  registrySecret: 'registry-secret',
};
