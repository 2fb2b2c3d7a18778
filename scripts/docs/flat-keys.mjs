// The table of all variables of a flat cluster configuration, by theme.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { code, prose, table } from './markdown.mjs';

const require = createRequire(import.meta.url);

const starts =
  (...prefixes) =>
  ({ name }) =>
    prefixes.some((prefix) => name.startsWith(prefix));
const below =
  (...properties) =>
  ({ path = '' }) =>
    properties.some((one) => path === one || path.startsWith(`${one}.`));

/** The themes; a variable stands in the first one that takes it. */
const THEMES = [
  ['Identity providers', starts('OIDC_IDENTITY_', 'LDAP_', 'SUPERVISOR_ISSUER_', 'CERT_')],
  ['Made with the cluster class', ({ purpose }) => purpose === 'cluster class'],
  ['Other templates', ({ purpose }) => purpose === 'other templates'],
  ['NSX ALB', starts('AVI_')],
  ['NSX', starts('NSXT_')],
  [
    'Endpoint on vSphere',
    below('controlPlaneEndpoint', 'vipNetworkInterface', 'additionalNames', 'kubeVipLoadBalancer'),
  ],
  ['Endpoint on vSphere', starts('VSPHERE_CONTROL_PLANE_ENDPOINT')],
  [
    'Nodes on vSphere',
    ({ infrastructure, path = '' }) =>
      infrastructure === 'vsphere' &&
      /^(controlPlane|worker|nodeIpPool|ntpServers|tdnf|allowUnlisted)/.test(path) &&
      path !== 'controlPlaneZoneLabels',
  ],
  ['Nodes on vSphere', starts('VSPHERE_NUM', 'VSPHERE_DISK', 'VSPHERE_MEM')],
  ['vCenter and zones', ({ infrastructure }) => infrastructure === 'vsphere'],
  ['AWS', ({ infrastructure }) => infrastructure === 'aws'],
  ['Azure', ({ infrastructure }) => infrastructure === 'azure'],
  ['Antrea', below('antrea')],
  ['Autoscaler', ({ name }) => /AUTOSCALER/.test(name)],
  [
    'Proxy, registries and authorities',
    below('proxy', 'trustedAuthorities', 'imageRepository', 'imageRepositorySkipTlsVerify', 'additionalRegistries'),
  ],
  ['Proxy, registries and authorities', starts('TKG_HTTP_PROXY_ENABLED')],
  ['Hardening', below('podSecurity', 'eventRateLimit', 'certificateRotation', 'extraArguments', 'auditLogging')],
  ['Cluster', ({ path }) => path !== undefined],
  ['The tanzu CLI itself', ({ purpose }) => purpose === 'cli' || purpose === 'no effect'],
];

/** The order of the themes on the page. */
const ORDER = [
  'Cluster',
  'Hardening',
  'Proxy, registries and authorities',
  'Autoscaler',
  'Antrea',
  'vCenter and zones',
  'Nodes on vSphere',
  'Endpoint on vSphere',
  'NSX',
  'NSX ALB',
  'AWS',
  'Azure',
  'Identity providers',
  'Made with the cluster class',
  'The tanzu CLI itself',
  'Other templates',
];

function themeOf(key) {
  const found = THEMES.find(([, takes]) => takes(key));
  if (found === undefined) throw new Error(`${key.name}: got no theme, expected one of ${ORDER.join(', ')}`);
  return found[0];
}

const defaultOf = (value, byRelease) =>
  [value === undefined ? '' : value === '' ? 'empty' : code(value), ...(byRelease ? ['depends on the release'] : [])]
    .filter(Boolean)
    .join(', ');

/** @param build folder of the compiled library */
export function flatKeysTables(build) {
  const { FLAT_KEYS } = require(join(build, 'tanzu/index.js'));
  const byTheme = new Map(ORDER.map((theme) => [theme, []]));
  FLAT_KEYS.forEach((key) => byTheme.get(themeOf(key)).push(key));
  const row = ({ name, codec, default: value, defaultByRelease, path, purpose }) => [
    code(name),
    /^[a-z0-9 ]+$/i.test(codec.type) ? codec.type : code(codec.type),
    defaultOf(value, defaultByRelease),
    path === undefined ? prose(purpose) : code(path),
  ];
  const properties = FLAT_KEYS.filter(({ path }) => path !== undefined).length;
  return [
    `There are ${FLAT_KEYS.length} variables; ${properties} of them become properties.`,
    ...[...byTheme].map(([theme, keys]) =>
      [`## ${theme}`, table(['Variable', 'Type', 'Default', 'Property, or what it is for'], keys.map(row))].join(
        '\n\n',
      ),
    ),
  ].join('\n\n');
}
