import { show, type SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import type { ExternalDnsAzureValues, ExternalDnsValues } from './external-dns-values';
import type { Settings } from './settings';

const AZURE = ['azure', 'azure-dns', 'azure-private-dns'];

/** What is wrong with the data values of the clouds. */
export const cloudIssues = (path: string, values: ExternalDnsValues, settings: Settings): readonly SpecIssue[] => [
  ...awsIssues(path, values),
  ...azureIssues(path, values, settings),
];

/** The bundle compares with this very text, and stops at any other. */
const AWS_FLAG = '--provider=aws';

const awsIssues = (path: string, { aws, deployment }: ExternalDnsValues): readonly SpecIssue[] =>
  aws?.credentials === undefined || deployment?.args?.includes(AWS_FLAG) === true
    ? []
    : [
        propIssue(
          `${path}.aws.credentials`,
          `an access key without "${AWS_FLAG}"`,
          `"${AWS_FLAG}", in one item, in deployment.args`,
          'write it so, or remove the access key',
        ),
      ];

function azureIssues(path: string, values: ExternalDnsValues, settings: Settings): readonly SpecIssue[] {
  const provider = settings.one('provider') ?? '';
  const { azure, deployment } = values;
  if (azure === undefined) {
    const hasFile = (deployment?.volumeMounts ?? []).length > 0;
    const cure = 'set azure, or mount the file that --azure-config-file names';
    return AZURE.includes(provider) && !hasFile
      ? [propIssue(`${path}.azure`, `nothing, with the provider ${provider}`, 'its configuration', cure)]
      : [];
  }
  if (!AZURE.includes(provider)) {
    const got = `a value, with the provider ${show(provider)}`;
    return [propIssue(`${path}.azure`, got, 'nothing: external-dns does not read it', 'remove it')];
  }
  return [...idIssues(`${path}.azure`, azure), ...identityIssues(`${path}.azure`, azure)];
}

const idIssues = (path: string, azure: ExternalDnsAzureValues): readonly SpecIssue[] =>
  (['resourceGroup', 'subscriptionId', 'tenantId'] as const)
    .filter((key) => (azure[key] ?? '') === '')
    .map((key) => propIssue(`${path}.${key}`, 'nothing', 'a value: the package stops without it', 'set it'));

function identityIssues(path: string, azure: ExternalDnsAzureValues): readonly SpecIssue[] {
  const { aadClientId = '', useManagedIdentityExtension = false, userAssignedIdentityID = '' } = azure;
  if (useManagedIdentityExtension) {
    const expected = 'nothing, with a managed identity';
    return aadClientId === '' ? [] : [propIssue(`${path}.aadClientId`, show(aadClientId), expected, 'remove it')];
  }
  return [
    ...(aadClientId === ''
      ? [propIssue(`${path}.aadClientId`, 'nothing', 'the id of an application, or a managed identity', 'set one')]
      : []),
    ...(userAssignedIdentityID === ''
      ? []
      : [
          propIssue(
            `${path}.userAssignedIdentityID`,
            show(userAssignedIdentityID),
            'nothing without useManagedIdentityExtension',
            'remove it, or set useManagedIdentityExtension',
          ),
        ]),
  ];
}
