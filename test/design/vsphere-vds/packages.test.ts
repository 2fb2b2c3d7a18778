import { checkVsphereVds, designVsphereVds, type GuestClusterDesign } from 'tko-cdk/design';
import { formatIssue, type PackageSpec } from 'tko-cdk/spec';
import { aVsphereVdsSite } from 'tko-cdk/testing';

const SHARED = 'sfo01shared01';
const WORKLOAD = 'sfo01wl01';

const CERT_MANAGER = { name: 'cert-manager' } as const;
const CONTOUR = { name: 'contour' } as const;
const HARBOR = { name: 'harbor', volumes: { registry: { size: '200Gi' } } } as const;

/** A site with packages on its shared services cluster, and others on its workload cluster. */
const aSite = (shared: readonly PackageSpec[], workload: readonly PackageSpec[] = []) =>
  aVsphereVdsSite({
    sharedServicesCluster: { name: SHARED, packages: shared },
    workloadClusters: [{ name: WORKLOAD, packages: workload }],
  });

const clustersOf = (...packages: Parameters<typeof aSite>): readonly GuestClusterDesign[] =>
  designVsphereVds(aSite(...packages)).guestClusters;

const findings = (...packages: Parameters<typeof aSite>): readonly string[] =>
  checkVsphereVds(aSite(...packages)).map((issue) => `${issue.severity}: ${formatIssue(issue)}`);

function specOf(clusters: readonly GuestClusterDesign[], name: PackageSpec['name']): PackageSpec {
  const found = clusters.flatMap(({ packages }) => packages).find((each) => each.name === name);
  return found!.spec;
}

describe('order', () => {
  test.each([[[HARBOR, CONTOUR, CERT_MANAGER]], [[CONTOUR, HARBOR, CERT_MANAGER]], [[CERT_MANAGER, CONTOUR, HARBOR]]])(
    'packages are planned by their needs, whatever their places are',
    (packages) => {
      const [shared] = clustersOf(packages);

      expect(shared?.packages.map(({ name, waitsFor }) => [name, waitsFor])).toEqual([
        ['cert-manager', []],
        ['contour', ['cert-manager']],
        ['harbor', ['cert-manager', 'contour']],
      ]);
    },
  );
});

describe('defaults of the site', () => {
  test('Harbor of the shared services cluster has a name below the domain, and the storage class of TKG', () => {
    expect(specOf(clustersOf([CERT_MANAGER, CONTOUR, HARBOR]), 'harbor')).toMatchObject({
      hostname: 'harbor.sfo01.example.com',
      storageClass: 'default',
    });
  });

  test('Harbor of an air-gapped site asks nobody outside', () => {
    const site = { ...aSite([CERT_MANAGER, CONTOUR, HARBOR]), registry: { host: 'images.example.com', path: 'tkg' } };

    expect(specOf(designVsphereVds(site).guestClusters, 'harbor')).toMatchObject({
      trivy: { skipUpdate: true, offlineScan: true },
    });
  });

  test('Harbor behind a proxy goes through it', () => {
    const proxy = { httpProxy: 'http://proxy.example.com:3128', httpsProxy: 'http://proxy.example.com:3128' };
    const clusters = designVsphereVds({ ...aSite([CERT_MANAGER, CONTOUR, HARBOR]), proxy }).guestClusters;

    expect(specOf(clusters, 'harbor')).toMatchObject({ proxy });
    expect(specOf(clusters, 'harbor')).not.toHaveProperty('trivy');
  });

  test('names of a workload cluster have the cluster in them', () => {
    const clusters = clustersOf([], [CERT_MANAGER, CONTOUR, { name: 'prometheus' }, { name: 'grafana' }]);

    expect(specOf(clusters, 'prometheus')).toMatchObject({
      ingress: { hostname: `prometheus.${WORKLOAD}.sfo01.example.com` },
    });
    expect(specOf(clusters, 'grafana')).toMatchObject({
      ingress: { hostname: `grafana.${WORKLOAD}.sfo01.example.com` },
      service: { type: 'ClusterIP' },
      volume: { storageClass: 'default' },
    });
  });

  test('without Contour there is no ingress, and Grafana has an address of its own', () => {
    const clusters = clustersOf([], [{ name: 'prometheus' }, { name: 'grafana' }]);

    expect(specOf(clusters, 'prometheus')).toMatchObject({ ingress: false });
    expect(specOf(clusters, 'grafana')).toMatchObject({ ingress: false, service: { type: 'LoadBalancer' } });
  });

  test('the data source of Grafana follows Prometheus', () => {
    const clusters = clustersOf([], [{ name: 'prometheus', workloadNamespace: 'metrics' }, { name: 'grafana' }]);

    expect(specOf(clusters, 'grafana')).toMatchObject({ prometheusNamespace: 'metrics' });
  });

  test('ExternalDNS serves the domain of the site, and reads HTTPProxies where Contour is', () => {
    const dns: PackageSpec = {
      name: 'external-dns',
      version: '0.13.4+vmware.2-tkg.3',
      provider: {
        type: 'rfc2136',
        host: '192.168.200.10',
        zones: ['sfo01.example.com'],
        authentication: { type: 'none' },
      },
    };

    expect(specOf(clustersOf([CERT_MANAGER, CONTOUR, dns]), 'external-dns')).toMatchObject({
      sources: ['service', 'contour-httpproxy'],
      domainFilters: ['sfo01.example.com'],
      registry: { type: 'txt', ownerId: SHARED },
    });
  });

  test('logs say from which cluster they are', () => {
    const outputs = [{ type: 'log-insight', host: 'logs.sfo01.example.com' }] as const;

    expect(specOf(clustersOf([], [{ name: 'fluent-bit', outputs }]), 'fluent-bit')).toMatchObject({
      filters: [{ type: 'kubernetes' }, { type: 'tkg', cluster: WORKLOAD, instance: 'sfo01w01tkgmgmt01' }],
    });
  });

  test('what the site file says wins, property by property', () => {
    const harbor = { ...HARBOR, hostname: 'registry.example.com' };
    const contour = { name: 'contour', service: { type: 'NodePort', nodePorts: { https: 30443 } } } as const;
    const clusters = clustersOf([CERT_MANAGER, contour, harbor]);

    expect(specOf(clusters, 'harbor')).toMatchObject({ hostname: 'registry.example.com', storageClass: 'default' });
    expect(specOf(clusters, 'contour')).toMatchObject({ service: { type: 'NodePort', nodePorts: { https: 30443 } } });
  });
});

describe('refusals', () => {
  test('packages at their places give no finding', () => {
    expect(findings([CERT_MANAGER, CONTOUR, HARBOR], [CERT_MANAGER, CONTOUR, { name: 'prometheus' }])).toEqual(
      findings([], []),
    );
  });

  test('fails on what nobody gives, with the place in the site file', () => {
    expect(findings([HARBOR, CONTOUR])).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^error: sharedServicesCluster\.packages\[0\]: got harbor without cert-manager.*\(R42\)$/,
        ),
        expect.stringMatching(/^error: sharedServicesCluster\.packages\[1\]: got contour without cert-manager/),
      ]),
    );
  });

  test('warns of a package on a cluster where the reference design has it not', () => {
    expect(findings([{ name: 'prometheus' }])).toContainEqual(
      expect.stringMatching(
        /^warning: sharedServicesCluster\.packages\[0\]\.name: got "prometheus" on a shared-services cluster, expected it on a workload cluster/,
      ),
    );
  });

  test('fails on an unknown property, beside what is wrong elsewhere in the file', () => {
    const site = { ...aSite([{ ...HARBOR, hostnme: 'registry.example.com' } as PackageSpec]), sitee: 'sfo01' };

    expect(checkVsphereVds(site).map(formatIssue)).toEqual([
      expect.stringMatching(/^sitee: got the unknown property/),
      expect.stringMatching(
        /^sharedServicesCluster\.packages\[0\]\.hostnme: got the unknown property .* did you mean "hostname"/,
      ),
    ]);
  });

  test('fails on an unknown package, and names those that are known', () => {
    expect(findings([{ name: 'velero' } as unknown as PackageSpec])).toEqual([
      expect.stringMatching(/sharedServicesCluster\.packages\[0\]\.name: got "velero", expected one of .*"harbor"/),
    ]);
  });

  test('fails on a package whose version nobody knows and nobody says', () => {
    expect(findings([{ name: 'multus-cni' }])).toContainEqual(
      expect.stringMatching(
        /packages\[0\]\.version: got no version, expected one of multus-cni: the release names none/,
      ),
    );
  });

  test('fails on a version that the repository of the site does not have, as the construct would', () => {
    expect(findings([CERT_MANAGER, CONTOUR, { ...HARBOR, version: '2.8.4+vmware.1-tkg.1' }])).toContainEqual(
      expect.stringMatching(
        /packages\[2\]\.version: got "2\.8\.4\+vmware\.1-tkg\.1", expected .*2\.8\.2\+vmware\.2-tkg\.1/,
      ),
    );
  });

  test('fails on a secret in the values', () => {
    expect(
      findings([CERT_MANAGER, CONTOUR, { ...HARBOR, values: { harborAdminPassword: 'Passw0rd' } }]),
    ).toContainEqual(
      expect.stringMatching(/packages\[2\]\.values\.harborAdminPassword: got a secret, expected no secret/),
    );
  });
});

test('fails on what YAML cannot say of values that a package leaves open', () => {
  const [first] = checkVsphereVds(
    aVsphereVdsSite({
      workloadClusters: [
        { name: 'wl01', packages: [{ name: 'cert-manager' }, { name: 'contour', configFile: { limit: 2 ** 53 } }] },
      ],
    }),
  ).map(formatIssue);

  expect(first).toBe(
    'workloadClusters[0].packages[1].values.contour.configFileContents.limit: got 9007199254740992, expected an integer ' +
      'that a double holds exactly; pass it as a string (R42)',
  );
});
