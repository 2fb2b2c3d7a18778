import type { SecretValue } from '../values/secret-value';
import type { ExternalDnsValues } from './external-dns-values';

/** What the Secret of the user has to hold: both halves of an access key of AWS, the secret of an application of Azure. */
export const secretValues = ({ aws, azure }: ExternalDnsValues): readonly SecretValue[] => [
  ...(aws?.credentials !== undefined && (aws.credentials.accessKey ?? '') === ''
    ? [{ path: ['aws', 'credentials', 'accessKey'], meaning: 'id of the access key of AWS', given: true }]
    : []),
  ...(aws?.credentials === undefined
    ? []
    : [{ path: ['aws', 'credentials', 'secretKey'], meaning: 'secret half of the access key of AWS', given: true }]),
  ...(azure === undefined || azure.useManagedIdentityExtension === true
    ? []
    : [{ path: ['azure', 'aadClientSecret'], meaning: 'secret of the application of Azure', given: true }]),
];
