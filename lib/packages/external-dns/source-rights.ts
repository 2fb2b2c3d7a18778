import type { DnsSource } from '../../spec';
import { overlayText } from '../overlays/overlay-text';
import type { OwnOverlay } from '../package-definition';

/** A rule of a ClusterRole. */
interface Rule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

const READ: readonly string[] = ['get', 'watch', 'list'];

const GATEWAYS: readonly Rule[] = [
  { apiGroups: [''], resources: ['namespaces'], verbs: READ },
  {
    apiGroups: ['gateway.networking.k8s.io'],
    resources: ['gateways', 'httproutes', 'tlsroutes', 'tcproutes', 'udproutes'],
    verbs: READ,
  },
];

const ISTIO: readonly Rule[] = [
  { apiGroups: ['networking.istio.io'], resources: ['gateways', 'virtualservices'], verbs: READ },
];

const ENDPOINTS: readonly Rule[] = [
  { apiGroups: ['externaldns.k8s.io'], resources: ['dnsendpoints'], verbs: READ },
  { apiGroups: ['externaldns.k8s.io'], resources: ['dnsendpoints/status'], verbs: ['*'] },
];

/** What a source needs beyond the ClusterRole of the package, which reads Services, Ingresses, HTTPProxies, pods, nodes. */
const RULES: Readonly<Partial<Record<DnsSource, readonly Rule[]>>> = {
  crd: ENDPOINTS,
  'istio-gateway': ISTIO,
  'istio-virtualservice': ISTIO,
  'gateway-httproute': GATEWAYS,
  'gateway-tlsroute': GATEWAYS,
  'gateway-tcproute': GATEWAYS,
  'gateway-udproute': GATEWAYS,
};

/** The overlay that lets external-dns read what its sources are; none when the package's own rights do. */
export function sourceOverlays(sources: readonly DnsSource[]): readonly OwnOverlay[] {
  const rules = [...new Set(sources.flatMap((source) => RULES[source] ?? []))];
  if (rules.length === 0) {
    return [];
  }
  // JSON is YAML too.
  const items = rules.map((rule) => `#@overlay/append\n- ${JSON.stringify(rule)}\n`);
  const content = overlayText({ kind: 'ClusterRole', name: 'external-dns' }, `rules:\n${items.join('')}`);
  return [{ fileName: 'external-dns-sources.yaml', content }];
}
