import { show, type SpecIssue } from '../../spec/issue';
import type { FlatCluster } from './flat-cluster';
import { findFlatKey } from './flat-keys';
import type { FlatTexts } from './read-flat';

const REQUIRED = {
  vsphere: [
    'VSPHERE_USERNAME',
    'VSPHERE_PASSWORD',
    'VSPHERE_SERVER',
    'VSPHERE_DATACENTER',
    'VSPHERE_RESOURCE_POOL',
    'VSPHERE_FOLDER',
    'VSPHERE_SSH_AUTHORIZED_KEY',
  ],
  aws: ['AWS_REGION', 'AWS_SSH_KEY_NAME'],
  azure: ['AZURE_SUBSCRIPTION_ID', 'AZURE_LOCATION', 'AZURE_SSH_PUBLIC_KEY_B64'],
} as const;

/** Variables that the CLI takes from its environment too, so that they need not stand in the file. */
const SECRETS: readonly string[] = ['VSPHERE_USERNAME', 'VSPHERE_PASSWORD'];

/** The device that TKG lists for pass-through. */
const LISTED_PCI_DEVICE = '0x10DE:0x1EB8';

const issue = (rule: string, name: string, got: string, expected: string, cure: string): SpecIssue => ({
  severity: 'error',
  rule,
  path: name,
  got,
  expected,
  cure,
});

/** The text of a variable as the templates see it: their default where none is given. */
const valueOf = (texts: FlatTexts, name: string): string => texts[name] ?? findFlatKey(name)?.default ?? '';

const isTrue = (texts: FlatTexts, name: string): boolean => valueOf(texts, name) === 'true';

/**
 * V39 to V44: what TKG's templates assert of the variables. They see a merged configuration, so a configuration that the
 * CLI has merged is refused for these alone.
 */
export function templateAssertions(texts: FlatTexts, flat: FlatCluster): readonly SpecIssue[] {
  const { infrastructure } = flat;
  return [
    ...REQUIRED[infrastructure].flatMap((name) => requiredIssues(texts, name, flat)),
    ...(infrastructure === 'vsphere'
      ? [
          ...vcenterBehindProxyIssues(texts),
          ...nsxtIssues(texts),
          ...pciIssues(texts, 'VSPHERE_CONTROL_PLANE_PCI_DEVICES'),
          ...pciIssues(texts, 'VSPHERE_WORKER_PCI_DEVICES'),
          ...pairIssues(texts, 'VSPHERE_CONTROL_PLANE_CUSTOM_VMX_KEYS', ','),
          ...pairIssues(texts, 'VSPHERE_WORKER_CUSTOM_VMX_KEYS', ','),
        ]
      : []),
    ...pairIssues(texts, 'CONTROL_PLANE_NODE_LABELS', ','),
    ...[
      'ETCD_EXTRA_ARGS',
      'APISERVER_EXTRA_ARGS',
      'KUBE_SCHEDULER_EXTRA_ARGS',
      'KUBE_CONTROLLER_MANAGER_EXTRA_ARGS',
      'CONTROLPLANE_KUBELET_EXTRA_ARGS',
      'WORKER_KUBELET_EXTRA_ARGS',
    ].flatMap((name) => pairIssues(texts, name, ';')),
    ...[1, 2, 3].flatMap((place) => registryIssues(texts, `ADDITIONAL_IMAGE_REGISTRY_${place}`)),
  ];
}

/** V39. A user's secrets come from the environment of the CLI, and no manifest of ours holds them. */
const requiredIssues = (texts: FlatTexts, name: string, { form }: FlatCluster): readonly SpecIssue[] =>
  valueOf(texts, name) !== '' || (form === 'user' && SECRETS.includes(name))
    ? []
    : [issue('V39', name, 'nothing', 'a value', 'add it')];

/** V40: the vCenter's certificate cannot be checked through a proxy. */
function vcenterBehindProxyIssues(texts: FlatTexts): readonly SpecIssue[] {
  const exceptions = valueOf(texts, 'TKG_NO_PROXY');
  const server = valueOf(texts, 'VSPHERE_SERVER');
  const applies = valueOf(texts, 'TKG_HTTP_PROXY') !== '' && !isTrue(texts, 'VSPHERE_INSECURE') && exceptions !== '';
  return !applies || exceptions.split(',').includes(server)
    ? []
    : [
        issue(
          'V40',
          'TKG_NO_PROXY',
          show(exceptions),
          `the vCenter ${show(server)} among the entries, without a space around it`,
          'add it, or set VSPHERE_INSECURE to "true"',
        ),
      ];
}

/** V41: one way to log in to NSX, complete, in the order in which the templates look for it. */
function nsxtIssues(texts: FlatTexts): readonly SpecIssue[] {
  if (!isTrue(texts, 'NSXT_POD_ROUTING_ENABLED')) {
    return [];
  }
  const missing = (name: string, because: string): SpecIssue =>
    issue('V41', name, 'nothing', `a value, as ${because}`, 'add it');
  const has = (name: string): boolean => valueOf(texts, name) !== '';
  const ways: readonly (readonly [boolean, readonly string[], string])[] = [
    [has('NSXT_VMC_ACCESS_TOKEN'), ['NSXT_VMC_AUTH_HOST'], 'NSXT_VMC_ACCESS_TOKEN is given'],
    [has('NSXT_USERNAME'), ['NSXT_PASSWORD', 'NSXT_SECRET_NAME', 'NSXT_SECRET_NAMESPACE'], 'NSXT_USERNAME is given'],
    [has('NSXT_CLIENT_CERT_KEY_DATA'), ['NSXT_CLIENT_CERT_DATA'], 'NSXT_CLIENT_CERT_KEY_DATA is given'],
    [has('NSXT_CLIENT_CERT_DATA'), ['NSXT_CLIENT_CERT_KEY_DATA'], 'NSXT_CLIENT_CERT_DATA is given'],
    [has('NSXT_SECRET_NAME'), ['NSXT_SECRET_NAMESPACE'], 'NSXT_SECRET_NAME is given'],
    [has('NSXT_SECRET_NAMESPACE'), ['NSXT_SECRET_NAME'], 'NSXT_SECRET_NAMESPACE is given'],
  ];
  const way = ways.find(([taken]) => taken);
  return [
    ...(way === undefined
      ? [issue('V41', 'NSXT_USERNAME', 'nothing', 'a user, a token or a client certificate', 'add one of them')]
      : way[1].filter((name) => !has(name)).map((name) => missing(name, way[2]))),
    ...(has('NSXT_MANAGER_HOST') ? [] : [missing('NSXT_MANAGER_HOST', 'NSXT_POD_ROUTING_ENABLED is "true"')]),
  ];
}

/** V42: PCI devices in hexadecimal, of the kind that TKG lists. */
function pciIssues(texts: FlatTexts, name: string): readonly SpecIssue[] {
  const text = valueOf(texts, name);
  if (text === '') {
    return [];
  }
  const devices = text.split(',');
  if (!devices.every((device) => /^(?:0x)?[0-9a-f]+:(?:0x)?[0-9a-f]+$/i.test(device))) {
    const expected = '"0xVENDOR:0xDEVICE" parted by commas';
    return [issue('V42', name, show(text), expected, `write it like "${LISTED_PCI_DEVICE}"`)];
  }
  const id = (hex: string): number => Number.parseInt(hex, 16);
  const isListed = (device: string): boolean =>
    device.split(':').map(id).join() === LISTED_PCI_DEVICE.split(':').map(id).join();
  return isTrue(texts, 'VSPHERE_IGNORE_PCI_DEVICES_ALLOW_LIST') || devices.every(isListed)
    ? []
    : [
        issue(
          'V42',
          name,
          show(text),
          `devices that TKG lists: ${LISTED_PCI_DEVICE}`,
          'set VSPHERE_IGNORE_PCI_DEVICES_ALLOW_LIST to "true" for others',
        ),
      ];
}

/** V43: pairs of names and values. Those of flags are parted at the first equals sign. */
function pairIssues(texts: FlatTexts, name: string, delimiter: ',' | ';'): readonly SpecIssue[] {
  const text = valueOf(texts, name);
  const isPair = (pair: string): boolean => (delimiter === ';' ? pair.includes('=') : pair.split('=').length === 2);
  return text === '' || text.split(delimiter).every(isPair)
    ? []
    : [
        issue(
          'V43',
          name,
          show(text),
          `"name=value" parted by "${delimiter}"`,
          `write it like "one=1${delimiter}two=2"`,
        ),
      ];
}

/** V44: a registry whose certificate is checked needs its authority. */
const registryIssues = (texts: FlatTexts, name: string): readonly SpecIssue[] =>
  valueOf(texts, name) === '' ||
  valueOf(texts, `${name}_SKIP_TLS_VERIFY`) !== 'false' ||
  valueOf(texts, `${name}_CA_CERTIFICATE`) !== ''
    ? []
    : [
        issue(
          'V44',
          `${name}_CA_CERTIFICATE`,
          'nothing',
          `the certificate of the authority of ${show(valueOf(texts, name))}`,
          `add it, or set ${name}_SKIP_TLS_VERIFY to "true"`,
        ),
      ];
