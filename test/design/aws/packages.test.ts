import type { AwsDesign, AwsGuestClusterDesign } from 'tko-cdk/design';
import type { PackageSpec } from 'tko-cdk/spec';
import { airGappedDesignOf, designOf } from './support';

const INTERNAL = { 'service.beta.kubernetes.io/aws-load-balancer-internal': 'true' };

const CERT_MANAGER = { name: 'cert-manager' } as const;
const CONTOUR = { name: 'contour' } as const;
const PROMETHEUS = { name: 'prometheus' } as const;
const HARBOR = { name: 'harbor', volumes: { registry: { size: '200Gi' } } } as const;
const EXTERNAL_DNS = { name: 'external-dns', version: '0.12.2+vmware.4-tkg.2' } as const;

const shared = (...packages: readonly PackageSpec[]) => ({ sharedServicesCluster: { packages } });

const specOf = ({ guestClusters }: Pick<AwsDesign, 'guestClusters'>, name: PackageSpec['name']): PackageSpec =>
  guestClusters.flatMap(({ packages }) => packages).find((each) => each.name === name)!.spec;

describe('load balancers of packages', () => {
  test('Contour has private addresses', () => {
    expect(specOf(designOf(shared(CERT_MANAGER, CONTOUR)), 'contour')).toMatchObject({
      service: { type: 'LoadBalancer', annotations: INTERNAL },
    });
  });

  test('Contour without a load balancer has no annotation', () => {
    const service = { type: 'NodePort' } as const;

    expect(specOf(designOf(shared(CERT_MANAGER, { ...CONTOUR, service })), 'contour')).toMatchObject({ service });
    expect(specOf(designOf(shared(CERT_MANAGER, { ...CONTOUR, service })), 'contour')).not.toHaveProperty(
      'service.annotations',
    );
  });

  test('annotations of the site file stand beside', () => {
    const service = { type: 'LoadBalancer', annotations: { owner: 'platform' } } as const;

    expect(specOf(designOf(shared(CERT_MANAGER, { ...CONTOUR, service })), 'contour')).toMatchObject({
      service: { annotations: { ...INTERNAL, owner: 'platform' } },
    });
  });

  test('what the site file says of the annotation wins', () => {
    const annotations = { [Object.keys(INTERNAL)[0]!]: 'false' };
    const service = { type: 'LoadBalancer', annotations } as const;

    expect(specOf(designOf(shared(CERT_MANAGER, { ...CONTOUR, service })), 'contour')).toMatchObject({
      service: { annotations },
    });
  });

  test('Grafana has private addresses, where it has a load balancer of its own', () => {
    expect(specOf(designOf(shared(PROMETHEUS, { name: 'grafana' })), 'grafana')).toMatchObject({
      service: { type: 'LoadBalancer', annotations: INTERNAL },
    });
  });

  test('Grafana behind Contour has no load balancer, and no annotation', () => {
    const grafana = specOf(designOf(shared(CERT_MANAGER, CONTOUR, PROMETHEUS, { name: 'grafana' })), 'grafana');

    expect(grafana).toMatchObject({
      service: { type: 'ClusterIP' },
      ingress: { hostname: 'grafana.pdx01.example.com' },
    });
    expect(grafana).not.toHaveProperty('service.annotations');
  });

  test('Prometheus and Alertmanager have private addresses, where they have load balancers', () => {
    const prometheus = {
      name: 'prometheus',
      server: { service: { type: 'LoadBalancer' } },
      alertmanager: { service: { type: 'LoadBalancer' } },
    } as const;

    expect(specOf(designOf(shared(prometheus)), 'prometheus')).toMatchObject({
      server: { service: { annotations: INTERNAL } },
      alertmanager: { service: { annotations: INTERNAL } },
    });
  });

  test('without Internet they have private addresses too', () => {
    expect(specOf(airGappedDesignOf(shared(CERT_MANAGER, CONTOUR)), 'contour')).toMatchObject({
      service: { annotations: INTERNAL },
    });
  });
});

describe('ExternalDNS', () => {
  test('writes to the zone of the site, with an access key that the site keeps', () => {
    const design = designOf({ ...shared(EXTERNAL_DNS), dns: { hostedZone: { zoneId: 'Z0123456789ABC' } } });

    expect(specOf(design, 'external-dns')).toMatchObject({
      provider: {
        type: 'aws',
        zoneType: 'private',
        zoneIds: ['Z0123456789ABC'],
        credentials: { type: 'secret', accessKeyId: { name: 'route53-access-key', key: 'access-key-id' } },
      },
      domainFilters: ['pdx01.example.com'],
      registry: { ownerId: 'pdx01tkgshared01' },
    });
  });

  test('finds a zone that is made by the domain', () => {
    const design = designOf({ ...shared(EXTERNAL_DNS), dns: { hostedZone: { visibility: 'public' } } });

    expect(specOf(design, 'external-dns')).toMatchObject({ provider: { type: 'aws', zoneType: 'public' } });
    expect(specOf(design, 'external-dns')).not.toHaveProperty('provider.zoneIds');
  });

  test.each([
    [
      'another server',
      { type: 'rfc2136', host: 'dns.example.com', zones: ['pdx01.example.com'], authentication: { type: 'none' } },
    ],
    ['other credentials', { type: 'aws', zoneType: 'public', credentials: { type: 'instance-profile' } }],
  ] as const)('that names %s has nothing of the zone of the site beside', (_what, provider) => {
    const design = designOf({ ...shared({ ...EXTERNAL_DNS, provider }), dns: { hostedZone: {} } });

    expect(specOf(design, 'external-dns')).toMatchObject({ domainFilters: ['pdx01.example.com'] });
    expect((specOf(design, 'external-dns') as { readonly provider?: object }).provider).toEqual(provider);
  });

  test('fails without a zone, unless it says where it writes', () => {
    expect(() => designOf(shared(EXTERNAL_DNS))).toThrow(/sharedServicesCluster\.packages\[0\].*provider/);
  });

  test('fails without Internet, unless it says where it writes', () => {
    expect(() => airGappedDesignOf(shared(EXTERNAL_DNS))).toThrow(/sharedServicesCluster\.packages\[0\].*provider/);
  });

  test('has a Secret of the operator that its pods read', () => {
    const [cluster] = designOf({ ...shared(EXTERNAL_DNS), dns: { hostedZone: {} } }).guestClusters as readonly [
      AwsGuestClusterDesign,
    ];

    expect(cluster.packages[0]?.workloadSecrets).toEqual([
      { secretName: 'route53-access-key', keys: ['access-key-id', 'secret-access-key'] },
    ]);
  });
});

describe('Harbor', () => {
  test('of an air-gapped site asks nobody outside for what Trivy knows', () => {
    expect(specOf(airGappedDesignOf(shared(CERT_MANAGER, CONTOUR, HARBOR)), 'harbor')).toMatchObject({
      hostname: 'harbor.gov01.example.com',
      trivy: { skipUpdate: true, offlineScan: true },
    });
  });

  test('of a site with a registry of its own and a way to the Internet asks as ever', () => {
    const design = designOf({
      ...shared(CERT_MANAGER, CONTOUR, HARBOR),
      registry: { host: 'images.example.com', path: 'tkg' },
    });

    expect(specOf(design, 'harbor')).not.toHaveProperty('trivy');
  });

  test('behind a proxy goes through it', () => {
    const proxy = { httpProxy: 'http://proxy.example.com:3128', httpsProxy: 'http://proxy.example.com:3128' };
    const harbor = specOf(designOf({ ...shared(CERT_MANAGER, CONTOUR, HARBOR), proxy }), 'harbor');

    expect(harbor).toMatchObject({ proxy });
  });
});

test('packages are planned by their needs', () => {
  const [cluster] = designOf(shared(HARBOR, CONTOUR, CERT_MANAGER)).guestClusters;

  expect(cluster?.packages.map(({ name, waitsFor }) => [name, waitsFor])).toEqual([
    ['cert-manager', []],
    ['contour', ['cert-manager']],
    ['harbor', ['cert-manager', 'contour']],
  ]);
});

test('fails on packages that need what nobody gives', () => {
  expect(() => designOf(shared(HARBOR))).toThrow(/sharedServicesCluster\.packages\[0\].*(?:cert-manager|contour)/);
});
