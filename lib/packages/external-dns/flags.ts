import { isBelow } from '../values/key-moves';

/** What a flag takes behind it. */
export type FlagKind = 'text' | 'number' | 'integer' | 'duration' | 'pattern' | 'switch';

/** A flag of external-dns. */
export interface Flag {
  readonly kind: FlagKind;
  /** Whether it may be given more than once. */
  readonly isRepeatable: boolean;
  /**
   * The only values that it takes.
   *
   * @default - any of its kind
   */
  readonly choices?: readonly string[];
}

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** What the command line of external-dns 0.12.2, 0.13.5, 0.14.0 and 0.14.2 knows together, by what a flag takes. */
const NAMES: Readonly<Record<FlagKind, readonly string[]>> = {
  text: words(`akamai-access-token akamai-client-secret akamai-client-token akamai-edgerc-path akamai-edgerc-section
    akamai-serviceconsumerdomain alibaba-cloud-config-file alibaba-cloud-zone-type annotation-filter aws-assume-role
    aws-assume-role-external-id aws-zone-tags aws-zone-type azure-config-file azure-resource-group azure-subscription-id
    azure-user-assigned-identity-client-id bluecat-config-file bluecat-dns-configuration bluecat-dns-deploy-type
    bluecat-dns-server-name bluecat-dns-view bluecat-gateway-host bluecat-root-zone cf-api-endpoint cf-password
    cf-username compatibility connector-source-server contour-load-balancer coredns-prefix crd-source-apiversion
    crd-source-kind default-targets domain-filter dyn-customer-name dyn-password dyn-username dynamodb-region
    dynamodb-table exclude-domains exclude-record-types exclude-target-net exoscale-apienv exoscale-apikey
    exoscale-apisecret exoscale-apizone exoscale-endpoint fqdn-template gateway-label-filter gateway-namespace
    gloo-namespace godaddy-api-key godaddy-api-secret google-project google-zone-visibility ibmcloud-config-file
    infoblox-fqdn-regex infoblox-grid-host infoblox-name-regex infoblox-view infoblox-wapi-password
    infoblox-wapi-username infoblox-wapi-version ingress-class inmemory-zone kubeconfig label-filter log-format log-level
    managed-record-types metrics-address namespace ns1-endpoint oci-compartment-ocid oci-config-file oci-zone-scope
    openshift-router-name ovh-endpoint pdns-api-key pdns-server pihole-password pihole-server plural-cluster
    plural-provider policy provider registry rfc2136-host rfc2136-kerberos-password rfc2136-kerberos-realm
    rfc2136-kerberos-username rfc2136-tsig-keyname rfc2136-tsig-secret rfc2136-tsig-secret-alg rfc2136-zone server
    service-type-filter skipper-routegroup-groupversion source target-net-filter tencent-cloud-config-file
    tencent-cloud-zone-type tls-ca tls-client-cert tls-client-cert-key transip-account transip-keyfile
    txt-encrypt-aes-key txt-owner-id txt-prefix txt-suffix txt-wildcard-replacement webhook-provider-url zone-id-filter
    zone-name-filter`),
  number: words(`aws-api-retries aws-batch-change-size aws-batch-change-size-bytes aws-batch-change-size-values
    cloudflare-dns-records-per-page cloudflare-zones-per-page digitalocean-api-page-size dyn-min-ttl
    google-batch-change-size infoblox-cache-duration infoblox-max-results infoblox-wapi-port ns1-min-ttl
    ovh-api-rate-limit rfc2136-batch-change-size rfc2136-port`),
  integer: ['godaddy-api-ttl'],
  duration: words(`aws-batch-change-interval aws-zones-cache-duration google-batch-change-interval interval
    min-event-sync-interval oci-zones-cache-duration request-timeout rfc2136-min-ttl txt-cache-interval
    webhook-provider-read-timeout webhook-provider-write-timeout`),
  pattern: ['regex-domain-exclusion', 'regex-domain-filter'],
  switch: words(`always-publish-not-ready-addresses aws-evaluate-target-health aws-prefer-cname aws-sd-service-cleanup
    aws-zone-match-parent bluecat-skip-tls-verify cloudflare-proxied combine-fqdn-annotation dry-run events
    godaddy-api-ote ibmcloud-proxied ignore-hostname-annotation ignore-ingress-rules-spec ignore-ingress-tls-spec
    infoblox-create-ptr infoblox-ssl-verify ns1-ignoressl oci-auth-instance-principal once pdns-skip-tls-verify
    pdns-tls-enabled pihole-tls-skip-verify publish-host-ip publish-internal-services rcodezero-txt-encrypt
    resolve-service-load-balancer-hostname rfc2136-gss-tsig rfc2136-insecure rfc2136-skip-tls-verify rfc2136-tsig-axfr
    rfc2136-use-tls traefik-disable-legacy traefik-disable-new txt-encrypt-enabled webhook-server`),
};

const REPEATABLE: readonly string[] = words(`aws-zone-tags default-targets domain-filter exclude-domains
  exclude-record-types exclude-target-net ingress-class inmemory-zone managed-record-types service-type-filter source
  target-net-filter zone-id-filter zone-name-filter`);

/** Flags that may be given more than once since a version. */
const REPEATABLE_SINCE: Readonly<Record<string, string>> = { 'gloo-namespace': '0.14.0', 'rfc2136-zone': '0.14.1' };

/** The first versions with a flag, as far as they are known. */
const SINCE: Readonly<Record<string, readonly string[]>> = {
  '0.13.0': words(`aws-assume-role-external-id cloudflare-dns-records-per-page exclude-target-net infoblox-name-regex
    ingress-class oci-auth-instance-principal oci-compartment-ocid pihole-password pihole-server pihole-tls-skip-verify
    plural-cluster plural-provider resolve-service-load-balancer-hostname target-net-filter tencent-cloud-config-file
    tencent-cloud-zone-type txt-encrypt-aes-key txt-encrypt-enabled`),
  '0.14.0': words(`dynamodb-region dynamodb-table exclude-record-types exoscale-apienv exoscale-apizone
    pdns-skip-tls-verify webhook-provider-read-timeout webhook-provider-url webhook-provider-write-timeout
    webhook-server`),
  '0.14.1': words(`aws-batch-change-size-bytes aws-batch-change-size-values aws-zone-match-parent oci-zone-scope
    oci-zones-cache-duration rfc2136-skip-tls-verify rfc2136-use-tls traefik-disable-legacy traefik-disable-new`),
};

/** Versions without a flag any more. */
const UNTIL: Readonly<Record<string, readonly string[]>> = {
  '0.13.5': ['cloudflare-zones-per-page'],
  '0.14.0': ['contour-load-balancer', 'exoscale-endpoint', 'pdns-tls-enabled'],
};

/** Newer versions may have flags that are not known here. */
const NEWEST_KNOWN = '0.15.0';

const ZONE_KINDS: readonly string[] = ['', 'public', 'private'];

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  'alibaba-cloud-zone-type': ZONE_KINDS,
  'aws-zone-type': ZONE_KINDS,
  compatibility: ['', 'mate', 'molecule', 'kops-dns-controller'],
  'google-zone-visibility': ZONE_KINDS,
  'log-format': ['text', 'json'],
  'log-level': ['panic', 'fatal', 'error', 'warning', 'info', 'debug', 'trace'],
  'oci-zone-scope': ['', 'GLOBAL', 'PRIVATE'],
  policy: ['sync', 'upsert-only', 'create-only'],
  provider: words(`akamai alibabacloud aws aws-sd azure azure-dns azure-private-dns bluecat civo cloudflare coredns
    designate digitalocean dnsimple dyn exoscale gandi godaddy google ibmcloud infoblox inmemory linode ns1 oci ovh pdns
    pihole plural rcodezero rdns rfc2136 safedns scaleway skydns tencentcloud transip ultradns vinyldns vultr webhook`),
  registry: ['txt', 'noop', 'dynamodb', 'aws-sd'],
  // "empty" and "contour-ingressroute" pass the command line and then stop the program.
  source: words(`ambassador-host cloudfoundry connector contour-httpproxy crd f5-virtualserver fake gateway-grpcroute
    gateway-httproute gateway-tcproute gateway-tlsroute gateway-udproute gloo-proxy ingress istio-gateway
    istio-virtualservice kong-tcpingress node openshift-route pod service skipper-routegroup traefik-proxy`),
  'tencent-cloud-zone-type': ZONE_KINDS,
};

/** Flags whose values nobody may read. */
const SECRET: readonly string[] = words(`akamai-access-token akamai-client-secret akamai-client-token cf-password
  dyn-password exoscale-apikey exoscale-apisecret godaddy-api-key godaddy-api-secret infoblox-wapi-password pdns-api-key
  pihole-password rfc2136-kerberos-password rfc2136-tsig-secret txt-encrypt-aes-key`);

export const isSecretFlag = (name: string): boolean => SECRET.includes(name);

/** The one flag that takes a value of a choice; undefined when none or several do. */
export function flagThatTakes(value: string): string | undefined {
  const [only, ...others] = Object.keys(CHOICES).filter((name) => CHOICES[name]?.includes(value) === true);
  return others.length === 0 ? only : undefined;
}

const KINDS = Object.entries(NAMES) as [FlagKind, readonly string[]][];

/** All flags, for suggestions. */
export const FLAG_NAMES: readonly string[] = KINDS.flatMap(([, names]) => names);

const versionOf = (table: Readonly<Record<string, readonly string[]>>, name: string): string | undefined =>
  Object.keys(table).find((version) => table[version]?.includes(name) === true);

/** A flag of a version; undefined when the version does not know it. */
export function findFlag(name: string, version: string): Flag | undefined {
  const kind = KINDS.find(([, names]) => names.includes(name))?.[0];
  const since = versionOf(SINCE, name);
  const until = versionOf(UNTIL, name);
  const isThere =
    (since === undefined || !isBelow(version, since)) &&
    (until === undefined || version === '' || isBelow(version, until));
  if (kind === undefined || !isThere) {
    return undefined;
  }
  const listSince = REPEATABLE_SINCE[name];
  const isRepeatable =
    REPEATABLE.includes(name) || (listSince !== undefined && version !== '' && !isBelow(version, listSince));
  return { kind, isRepeatable, choices: CHOICES[name] };
}

/** Whether a version is so new that it may have further flags. */
export const isNewerThanKnown = (version: string): boolean => version !== '' && !isBelow(version, NEWEST_KNOWN);
