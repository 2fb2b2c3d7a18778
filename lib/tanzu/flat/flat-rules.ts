import { NODE_SIZES } from '../../design/sizes';
import { show, type SpecIssue } from '../../spec/issue';
import type { FlatCluster } from './flat-cluster';
import type { FlatTexts } from './read-flat';

const issue = (rule: string, name: string, got: string, expected: string, cure: string): SpecIssue => ({
  severity: 'error',
  rule,
  path: name,
  got,
  expected,
  cure,
});

const given = (texts: FlatTexts, name: string): string => texts[name] ?? '';

/** What the tanzu CLI refuses of a flat configuration's own variables, before it is a cluster at all. */
export function flatRules(texts: FlatTexts, flat: FlatCluster): readonly SpecIssue[] {
  return [
    ...planRules(texts),
    ...proxySwitchRules(texts),
    ...base64Rules(texts),
    ...(flat.infrastructure === 'vsphere' ? sizeRules(texts) : []),
    ...(flat.role === 'management' ? nsxAlbRules(texts) : []),
  ];
}

/** V4: the plan. A plan that is none is refused where it is read. */
const planRules = (texts: FlatTexts): readonly SpecIssue[] =>
  given(texts, 'CLUSTER_PLAN') === '' ? [issue('V4', 'CLUSTER_PLAN', 'nothing', '"dev" or "prod"', 'add it')] : [];

/**
 * V20: the proxy and its switch. The CLI lets some of it slip through: an empty URL, and a proxy that is switched off
 * and stands in the manifest all the same.
 */
function proxySwitchRules(texts: FlatTexts): readonly SpecIssue[] {
  const enabled = texts.TKG_HTTP_PROXY_ENABLED;
  const urls = ['TKG_HTTP_PROXY', 'TKG_HTTPS_PROXY'];
  const named = urls.filter((name) => given(texts, name) !== '');
  if (enabled === 'true') {
    return urls
      .filter((name) => !named.includes(name))
      .map((name) =>
        issue('V20', name, 'nothing', 'a URL, as TKG_HTTP_PROXY_ENABLED is "true"', 'add it, or switch the proxy off'),
      );
  }
  return named.map((name) =>
    issue(
      'V20',
      name,
      show(given(texts, name)),
      `nothing, as TKG_HTTP_PROXY_ENABLED is ${enabled === undefined ? 'not given' : show(enabled)}`,
      'set TKG_HTTP_PROXY_ENABLED to "true", or remove the proxy',
    ),
  );
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** V26: names of sizes, and the figures that hold for nodes of both kinds. */
function sizeRules(texts: FlatTexts): readonly SpecIssue[] {
  const names = Object.keys(NODE_SIZES);
  const figures = [
    ['VSPHERE_NUM_CPUS', 2],
    ['VSPHERE_MEM_MIB', 4096],
    ['VSPHERE_DISK_GIB', 20],
  ] as const;
  return [
    ...['SIZE', 'CONTROLPLANE_SIZE', 'WORKER_SIZE']
      .filter((name) => given(texts, name) !== '' && !names.includes(given(texts, name)))
      .map((name) =>
        issue('V26', name, show(given(texts, name)), `one of ${names.map(show).join(', ')}`, 'take one of them'),
      ),
    ...figures
      .filter(([name, least]) => given(texts, name) !== '' && Number(given(texts, name)) < least)
      .map(([name, least]) => issue('V26', name, given(texts, name), `a whole number, at least ${least}`, 'raise it')),
  ];
}

/** Values in base64 that the cluster's configuration has no place for. */
const base64Rules = (texts: FlatTexts): readonly SpecIssue[] =>
  (
    [
      ['V37', 'AVI_CA_DATA_B64'],
      ['V41', 'NSXT_ROOT_CA_DATA_B64'],
    ] as const
  ).flatMap(([rule, name]) =>
    BASE64.test(given(texts, name))
      ? []
      : [issue(rule, name, show(given(texts, name)), 'a certificate in base64', 'encode it with base64 -w0')],
  );

/** Networks of NSX ALB: a name and its subnet belong together. */
const NETWORKS = [
  ['AVI_DATA_NETWORK', 'AVI_DATA_NETWORK_CIDR'],
  ['AVI_CONTROL_PLANE_NETWORK', 'AVI_CONTROL_PLANE_NETWORK_CIDR'],
  ['AVI_MANAGEMENT_CLUSTER_VIP_NETWORK_NAME', 'AVI_MANAGEMENT_CLUSTER_VIP_NETWORK_CIDR'],
  ['AVI_MANAGEMENT_CLUSTER_CONTROL_PLANE_VIP_NETWORK_NAME', 'AVI_MANAGEMENT_CLUSTER_CONTROL_PLANE_VIP_NETWORK_CIDR'],
] as const;

/** V37 and V38: what a management cluster is told of NSX ALB. User and password may come from the CLI's environment. */
function nsxAlbRules(texts: FlatTexts): readonly SpecIssue[] {
  if (given(texts, 'AVI_ENABLE') !== 'true') {
    return [];
  }
  const required = [
    'AVI_CONTROLLER',
    'AVI_CA_DATA_B64',
    'AVI_CLOUD_NAME',
    'AVI_SERVICE_ENGINE_GROUP',
    'AVI_DATA_NETWORK',
    'AVI_DATA_NETWORK_CIDR',
  ];
  return [
    ...required
      .filter((name) => given(texts, name) === '')
      .map((name) => issue('V37', name, 'nothing', 'a value, as AVI_ENABLE is "true"', 'add it')),
    ...NETWORKS.flatMap(([name, cidr], index) => {
      const rule = index === 0 ? 'V37' : 'V38';
      const text = given(texts, cidr);
      const missing = index > 0 && given(texts, name) !== '' && text === '';
      return [
        ...(missing ? [issue(rule, cidr, 'nothing', `the subnet of ${show(given(texts, name))}`, 'add it')] : []),
        ...(text === '' || isCidr(text)
          ? []
          : [issue(rule, cidr, show(text), 'a network such as "172.16.80.0/24"', 'correct it')]),
      ];
    }),
  ];
}

const isCidr = (text: string): boolean =>
  /^(?:[0-9]{1,3}(?:\.[0-9]{1,3}){3}\/(?:[0-9]|[12][0-9]|3[0-2])|[0-9a-f:]+\/[0-9]{1,3})$/i.test(text);
