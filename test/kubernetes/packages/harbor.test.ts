import type { Chart } from 'cdk8s';
import {
  addPackage,
  CertManager,
  Contour,
  Harbor,
  type HarborProps,
  TanzuPackage,
  type TargetClusterProps,
} from '../../../lib/kubernetes';
import { BOTH_NAMES, ONE_NAME } from '../../packages/harbor/certificates';
import { OPTIONS } from '../../packages/harbor/options';
import { aChartOn, namesOf, objectOf, objectsOf, valuesOf } from './support';

const A_CLUSTER: TargetClusterProps = { role: 'shared-services', hasLoadBalancer: true };

const aChart = (cluster: TargetClusterProps = A_CLUSTER): Chart => aChartOn(cluster);

/** A chart with what Harbor needs. */
function aChartWithNeeds(cluster?: TargetClusterProps): Chart {
  const chart = aChart(cluster);
  new CertManager(chart, 'CertManager');
  new Contour(chart, 'Contour', { service: { type: 'LoadBalancer' } });
  return chart;
}

const harborOf = (props: Partial<HarborProps> = {}, chart = aChartWithNeeds()) =>
  new Harbor(chart, 'Harbor', { ...OPTIONS, ...props });

describe('objects', () => {
  test('the values say what the props say', () => {
    const chart = aChartWithNeeds();
    harborOf({ storageClass: 'vsan', trivy: false }, chart);

    expect(valuesOf(chart, 'harbor')).toEqual({
      namespace: 'tanzu-system-registry',
      hostname: 'harbor.example.com',
      trivy: { enabled: false },
      persistence: {
        persistentVolumeClaim: {
          registry: { size: '200Gi', storageClass: 'vsan' },
          jobservice: { jobLog: { storageClass: 'vsan' }, scanDataExports: { storageClass: 'vsan' } },
          database: { storageClass: 'vsan' },
          redis: { storageClass: 'vsan' },
        },
      },
    });
  });

  test('the version is that of TKG 2.3', () => {
    expect(harborOf().version).toBe('2.8.2+vmware.2-tkg.1');
  });

  test('the namespace of the workload has pods of the level baseline', () => {
    const chart = aChartWithNeeds();
    harborOf({}, chart);

    expect(objectOf(chart, 'Namespace', 'tanzu-system-registry').metadata.labels).toEqual({
      'pod-security.kubernetes.io/enforce': 'baseline',
    });
  });

  test('kapp installs it after cert-manager and Contour', () => {
    const chart = aChartWithNeeds();
    harborOf({}, chart);

    expect(Object.values(objectOf(chart, 'PackageInstall', 'harbor').metadata.annotations ?? {})).toEqual(
      expect.arrayContaining([
        'upsert after upserting tko-cdk/cert-manager-cert-manager-package',
        'upsert after upserting tko-cdk/contour-tanzu-contour-ingress',
      ]),
    );
  });

  test('it is made of data too', () => {
    const chart = aChartWithNeeds();
    addPackage(chart, { ...OPTIONS, name: 'harbor', workloadNamespace: 'registry' });

    expect(namesOf(chart, 'Namespace')).toContain('registry');
  });
});

describe('what others read', () => {
  test('the host of images and the URL of the portal', () => {
    const { hostname, registryHost, url } = harborOf();

    expect({ hostname, registryHost, url }).toEqual({
      hostname: 'harbor.example.com',
      registryHost: 'harbor.example.com',
      url: 'https://harbor.example.com',
    });
  });

  test('a port other than 443 is part of both', () => {
    const { registryHost, url } = harborOf({ httpsPort: 8443 });

    expect([registryHost, url]).toEqual(['harbor.example.com:8443', 'https://harbor.example.com:8443']);
  });

  test("they follow the package's own names", () => {
    expect(harborOf({ values: { hostname: 'registry.example.com', port: { https: 8443 } } }).url).toBe(
      'https://registry.example.com:8443',
    );
  });
});

describe('pitfall 19: secrets', () => {
  test('come from a Secret of the user, which is read over the values', () => {
    const chart = aChartWithNeeds();
    const harbor = harborOf({ certificate: { crt: BOTH_NAMES } }, chart);

    expect(objectOf(chart, 'PackageInstall', 'harbor').spec?.values).toEqual([
      { secretRef: { name: 'harbor-tanzu-harbor-registry-values' } },
      { secretRef: { name: 'harbor-secret-values' } },
    ]);
    expect(harbor.secretName).toBe('harbor-secret-values');
    expect(harbor.secretValues.map(({ path }) => path.join('/'))).toEqual([
      'harborAdminPassword',
      'secretKey',
      'database/password',
      'core/secret',
      'core/xsrfKey',
      'jobservice/secret',
      'registry/secret',
      'tlsCertificate/tls.key',
    ]);
  });

  test('the Secret may have another name, and is not made here', () => {
    const chart = aChartWithNeeds();
    harborOf({ secretName: 'vault-harbor' }, chart);

    expect(objectOf(chart, 'PackageInstall', 'harbor').spec?.values).toContainEqual({
      secretRef: { name: 'vault-harbor' },
    });
    expect(namesOf(chart, 'Secret')).not.toContain('vault-harbor');
  });

  test('the same props give the same bytes: nothing is made up', () => {
    const synth = () => {
      const chart = aChartWithNeeds();
      harborOf({}, chart);
      return JSON.stringify(objectsOf(chart));
    };

    expect(synth()).toBe(synth());
  });

  test.each<[string, HarborProps['values'], string]>([
    ['the password of admin', { harborAdminPassword: 'password' }, 'harborAdminPassword'],
    ['the key of the database', { secretKey: '0123456789abcdef' }, 'secretKey'],
    ['the password of the database', { database: { password: 'password' } }, 'database\\.password'],
    ['the secret of the core', { core: { secret: 'secret' } }, 'core\\.secret'],
    ['the key against forged requests', { core: { xsrfKey: 'key' } }, 'core\\.xsrfKey'],
    ['the secret of the job service', { jobservice: { secret: 'secret' } }, 'jobservice\\.secret'],
    ['the secret of the registry', { registry: { secret: 'secret' } }, 'registry\\.secret'],
    ['a token of GitHub', { trivy: { gitHubToken: 'token' } }, 'trivy\\.gitHubToken'],
  ])('fails on %s in the values', (_title, values, path) => {
    expect(() => harborOf({ values })).toThrow(
      new RegExp(`^packages/Harbor\\.values\\.${path}: got a secret, expected no secret .*; move it to the Secret`),
    );
  });
});

describe('pitfall 7: what Harbor needs', () => {
  test('without Contour it is reached by Ingresses', () => {
    const chart = aChart();
    new CertManager(chart, 'CertManager');
    harborOf({ exposure: { type: 'Ingress' } }, chart);

    expect(() => objectsOf(chart)).not.toThrow();
  });

  test('fails without cert-manager when the app is validated', () => {
    const chart = aChart();
    harborOf({ exposure: { type: 'Ingress' } }, chart);

    expect(() => objectsOf(chart)).toThrow(
      'packages/Harbor: got harbor without cert-manager, expected cert-manager, which knows Issuers and Certificates, because its components trust each other by certificates; add the package cert-manager',
    );
  });

  test('fails without Contour when the app is validated', () => {
    const chart = aChart();
    new CertManager(chart, 'CertManager');
    harborOf({}, chart);

    expect(() => objectsOf(chart)).toThrow(
      /Harbor: got harbor without Contour.*because clients come by HTTPProxies; add/,
    );
  });

  test('pitfall 12: fails without a default StorageClass, and says for which volumes', () => {
    const chart = aChartWithNeeds({ ...A_CLUSTER, hasDefaultStorageClass: false });
    harborOf({ volumes: { registry: { size: '200Gi', storageClass: 'vsan' } } }, chart);

    expect(() => objectsOf(chart)).toThrow(
      /without a default StorageClass.*because the volumes jobLog, scanDataExports, database, redis, trivy name neither/,
    );
  });

  test('a storage class for all volumes is enough', () => {
    const chart = aChartWithNeeds({ ...A_CLUSTER, hasDefaultStorageClass: false });
    harborOf({ storageClass: 'vsan' }, chart);

    expect(() => objectsOf(chart)).not.toThrow();
  });

  test('fails on a management cluster when the app is validated', () => {
    const chart = aChartWithNeeds({ ...A_CLUSTER, role: 'management' });
    harborOf({}, chart);

    expect(() => objectsOf(chart)).toThrow(
      /harbor on a management cluster, expected harbor on a shared-services cluster or a workload cluster/,
    );
  });
});

describe('refusals', () => {
  test('fails with everything that is wrong at once', () => {
    const props = { certificate: { crt: ONE_NAME }, replicas: { registry: 2 }, volumes: {} };

    expect(() => harborOf(props)).toThrow(
      /tlsCertificate\."tls\.crt": got .*\n.*registry\.size: got no size.*\n.*registry\.accessMode: got "ReadWriteOnce"/,
    );
  });

  test('fails on a prop that is none', () => {
    expect(() => harborOf({ storageclass: 'vsan' } as object)).toThrow(
      /packages\/Harbor\.storageclass: got the unknown property .* did you mean "storageClass"/,
    );
  });

  test('fails without a hostname', () => {
    expect(() => harborOf({ hostname: undefined })).toThrow(
      /packages\/Harbor\.values\.hostname: got nothing, expected the name by which clients reach Harbor/,
    );
  });

  test('fails on pasted values of a TanzuPackage, such as the sample of a guide', () => {
    const build = () =>
      new TanzuPackage(aChartWithNeeds(), 'Pasted', {
        packageName: 'harbor.tanzu.vmware.com',
        version: '2.8.2+vmware.2-tkg.1',
        namespace: 'tanzu-harbor-registry',
        values: { hostname: 'harbor.yourdomain.com', secretKey: '0123456789abcdef', notary: { enabled: true } },
      });

    expect(build).toThrow(
      /values\.hostname: got "harbor\.yourdomain\.com", the sample of the published file[^]*values\.secretKey: got a secret/,
    );
  });
});
