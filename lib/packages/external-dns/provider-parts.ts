import type {
  AzureDnsProvider,
  AzurePrivateDnsProvider,
  DnsProvider,
  DnsUpdateAuthentication,
  Rfc2136Provider,
  Route53Credentials,
  Route53Provider,
} from '../../spec';
import { environmentNameOf, flags, secretVariable, switched } from './arguments';
import type { ExternalDnsAwsValues, ExternalDnsAzureValues, ExternalDnsDeploymentValues } from './external-dns-values';

/** What a provider adds to the data values. */
export interface ProviderParts extends Pick<ExternalDnsDeploymentValues, 'args' | 'env' | 'volumes' | 'volumeMounts'> {
  readonly serviceAccountAnnotations?: Readonly<Record<string, string>>;
  readonly aws?: ExternalDnsAwsValues;
  readonly azure?: ExternalDnsAzureValues;
}

/** The data values of a provider. */
export function providerParts(provider: DnsProvider): ProviderParts {
  switch (provider.type) {
    case 'rfc2136':
      return rfc2136Parts(provider);
    case 'aws':
      return route53Parts(provider);
    case 'azure':
    case 'azure-private-dns':
      return azureParts(provider);
    case 'other':
      return { args: flags('provider', provider.name) };
  }
}

const DNS_PORT = 53;

function rfc2136Parts(provider: Rfc2136Provider): ProviderParts {
  const { args = [], ...authentication } = authenticationParts(provider.authentication);
  return {
    ...authentication,
    args: [
      '--provider=rfc2136',
      ...flags('rfc2136-host', provider.host),
      // external-dns itself would take port 0.
      ...flags('rfc2136-port', provider.port ?? DNS_PORT),
      ...flags('rfc2136-zone', provider.zones),
      ...args,
      ...switched('rfc2136-tsig-axfr', provider.zoneTransfer ?? true),
      ...flags('rfc2136-min-ttl', provider.minTtl),
      ...flags('rfc2136-batch-change-size', provider.batchChangeSize),
    ],
  };
}

const KERBEROS_FILE = 'krb5.conf';

function authenticationParts(authentication: DnsUpdateAuthentication): ProviderParts {
  switch (authentication.type) {
    case 'none':
      return { args: ['--rfc2136-insecure'] };
    case 'tsig':
      return {
        args: [
          ...flags('rfc2136-tsig-keyname', authentication.keyName),
          ...flags('rfc2136-tsig-secret-alg', authentication.algorithm),
        ],
        env: [secretVariable(environmentNameOf('rfc2136-tsig-secret'), authentication.secret)],
      };
    case 'gss-tsig':
      return {
        args: [
          '--rfc2136-gss-tsig',
          ...flags('rfc2136-kerberos-realm', authentication.realm),
          ...flags('rfc2136-kerberos-username', authentication.username),
        ],
        env: [secretVariable(environmentNameOf('rfc2136-kerberos-password'), authentication.password)],
        volumes: [{ name: 'kerberos', configMap: { name: authentication.kerberosConfigMap } }],
        volumeMounts: [
          { name: 'kerberos', mountPath: `/etc/${KERBEROS_FILE}`, subPath: KERBEROS_FILE, readOnly: true },
        ],
      };
  }
}

function route53Parts(provider: Route53Provider): ProviderParts {
  const { env = [], ...credentials } = route53Credentials(provider.credentials);
  const tags = Object.entries(provider.zoneTags ?? {}).map(([key, value]) => `${key}=${value}`);
  return {
    ...credentials,
    args: [
      // The bundle looks for this very text.
      '--provider=aws',
      ...flags('aws-zone-type', provider.zoneType),
      ...flags('aws-zone-tags', tags),
      ...flags('zone-id-filter', provider.zoneIds),
      ...flags('aws-assume-role', provider.assumeRole),
      ...switched('aws-prefer-cname', provider.preferCname),
      ...switched('aws-evaluate-target-health', provider.evaluateTargetHealth, true),
      ...flags('aws-batch-change-size', provider.batchChangeSize),
    ],
    env: [...env, ...(provider.region === undefined ? [] : [{ name: 'AWS_REGION', value: provider.region }])],
  };
}

function route53Credentials(credentials: Route53Credentials): ProviderParts {
  switch (credentials.type) {
    case 'access-key':
      // An empty map says that the Secret of the user holds the rest.
      return { aws: { credentials: withoutUndefined({ accessKey: credentials.accessKeyId }) } };
    case 'secret':
      return {
        env: [
          secretVariable('AWS_ACCESS_KEY_ID', credentials.accessKeyId),
          secretVariable('AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey),
        ],
      };
    case 'service-account-role':
      return { serviceAccountAnnotations: { 'eks.amazonaws.com/role-arn': credentials.roleArn } };
    case 'instance-profile':
      return {};
  }
}

function azureParts(provider: AzureDnsProvider | AzurePrivateDnsProvider): ProviderParts {
  const { type, resourceGroup, subscriptionId, tenantId, cloud, identity } = provider;
  return {
    args: [...flags('provider', type), ...flags('zone-id-filter', provider.zoneIds)],
    azure: {
      cloud,
      tenantId,
      subscriptionId,
      resourceGroup,
      ...(identity.type === 'service-principal'
        ? { aadClientId: identity.clientId }
        : { useManagedIdentityExtension: true, userAssignedIdentityID: identity.clientId }),
    },
  };
}

const withoutUndefined = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
