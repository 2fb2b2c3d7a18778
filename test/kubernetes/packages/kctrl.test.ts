import { App, Chart } from 'cdk8s';
import { basename } from 'node:path';
import { PackageRepository, TanzuPackage } from '../../../lib/kubernetes/packages';
import type { PackageOverlay, PackageOverlayFolder } from '../../../lib/kubernetes/packages';
import { comparable, type KctrlInput, kctrlCases, parseYaml } from './kctrl-cases';

/** What kctrl takes without a check and this library refuses, with the reason and what the message says. */
const REFUSED_ON_PURPOSE = new Map<string, readonly [reason: string, message: RegExp]>([
  [
    '011',
    ['a range lets the version change, and the CLI lets it pick prereleases', /version: .* no range or operator/],
  ],
  ['012', ['kapp-controller cannot parse the version', /version: got "\^1\.24\.4"/]],
  ['015', ['the highest version would be taken, by an order with vmware.10 below vmware.7', /version: got no version/]],
  ['034', ['ytt fails on values that are no YAML', /values: .* expected YAML/]],
  ['043', ['the API server refuses an upper-case name', /name: got "Contour", expected a DNS-1123 subdomain/]],
  ['066', ['no registry client can parse an image with a scheme', /image: .* drop the scheme/]],
  ['067', ['no registry client can parse an image with a slash at the end', /image: .* without one at the end/]],
  ['081', ['kctrl makes an empty Secret, and the overlay is lost', /fileName: got "overlay\.txt"/]],
]);

/** What kctrl refuses, with what our message says. */
const REFUSED_BY_KCTRL = new Map([
  ['016', /namespace: got the shared namespace "default"/],
  ['017', /namespace: got the shared namespace "kube-public"/],
  ['023', /name: got ""/],
  ['024', /packageName: got ""/],
  ['025', /namespace: got the shared.*\n.*name: got ""/],
  ['062', /tag: got ">=1\.0\.0"/],
  ['068', /tag: got "\*"/],
  ['069', /image: got ""/],
  ['071', /namespace: got the shared namespace "default"/],
  ['086', /version: got no version/],
]);

/** Failures of the command line that cannot be said to a construct: nothing here is read from a file. */
const NOT_IN_THE_API = new Map([
  ['026', 'a values file that is absent'],
  ['049', 'a flag that is unknown'],
  ['083', 'an overlay file that is absent'],
]);

const cases = kctrlCases();
const accepted = cases.filter(({ number, objects }) => objects !== undefined && !REFUSED_ON_PURPOSE.has(number));

const caseOf = (number: string) => cases.find((one) => one.number === number)!;

const title = ({ number, input }: (typeof cases)[number]) => [`${number}: ${input.note}`, input] as const;

function namespaceOf(input: KctrlInput): string {
  const fromContext = input.kubeconfigNamespace === undefined || input.kubeconfigNamespace === '';
  return input.namespace ?? input.envNamespace ?? (fromContext ? 'default' : (input.kubeconfigNamespace ?? ''));
}

/** kctrl takes the YAML files of a folder and leaves hidden ones out. */
const overlaysOf = (input: KctrlInput): readonly (PackageOverlay | PackageOverlayFolder)[] | undefined =>
  input.yttOverlayFiles?.map(({ path, content, files }) =>
    files === undefined
      ? { fileName: basename(path), content: content ?? '' }
      : { files: Object.fromEntries(Object.entries(files).filter(([name]) => /^[^.].*\.ya?ml$/.test(name))) },
  );

/** Image, tag and digest of the URL that kctrl takes in one piece. */
function bundleOf(url: string) {
  const [beforeDigest = '', digest] = url.split('@');
  const [, image = beforeDigest, tag] = /^(.*):([^/]*)$/.exec(beforeDigest) ?? [];
  return { image, tag, digest, semver: tag === undefined && digest === undefined ? {} : undefined };
}

/** The YAML that is written for the arguments of a run, parsed. */
function write(input: KctrlInput) {
  const app = new App();
  const chart = new Chart(app, 'test');
  const common = {
    name: input.name ?? '',
    namespace: namespaceOf(input),
    allowSharedNamespace: input.allowSharedNamespace,
  };
  if (input.command === 'package repository add') {
    new PackageRepository(chart, 'Repository', { ...common, ...bundleOf(input.url ?? '') });
  } else {
    new TanzuPackage(chart, 'Package', {
      ...common,
      packageName: input.packageName ?? '',
      version: input.version ?? '',
      serviceAccountName: input.serviceAccountName,
      values: input.values === false ? undefined : input.valuesFile,
      overlays: overlaysOf(input),
      // kctrl looks at no value.
      valuesSchema: false,
    });
  }
  return parseYaml(app.synthYaml()).map(comparable);
}

describe('objects of kctrl 0.45.2', () => {
  test('every recorded run is in exactly one of the lists', () => {
    const failed = cases.filter(({ objects }) => objects === undefined).map(({ number }) => number);

    expect([...REFUSED_BY_KCTRL.keys(), ...NOT_IN_THE_API.keys()].sort()).toEqual(failed);
    expect(accepted.length + REFUSED_ON_PURPOSE.size + failed.length).toBe(cases.length);
    expect(accepted).toHaveLength(41);
  });

  test.each(accepted.map((one) => [...title(one), one.objects] as const))(
    'writes those of run %s',
    (_title, input, objects) => {
      expect(write(input)).toEqual(objects);
    },
  );

  test.each([...REFUSED_BY_KCTRL].map(([number, message]) => [...title(caseOf(number)), message] as const))(
    'fails where kctrl fails, run %s',
    (_title, input, message) => {
      expect(() => write(input)).toThrow(message);
    },
  );

  test.each(
    [...REFUSED_ON_PURPOSE].map(
      ([number, [reason, message]]) => [number, reason, caseOf(number).input, message] as const,
    ),
  )('fails where kctrl does not check, run %s: %s', (_number, _reason, input, message) => {
    expect(() => write(input)).toThrow(message);
  });
});

describe('two installs with one id', () => {
  const contour = {
    packageName: 'contour.tanzu.vmware.com',
    version: '1.24.4+vmware.1-tkg.1',
    valuesSchema: false,
  } as const;

  test('fails when "a-b" in "c" and "a" in "b-c" are in one app', () => {
    const app = new App();
    new TanzuPackage(new Chart(app, 'one'), 'Contour', { ...contour, name: 'a-b', namespace: 'c' });

    expect(
      () => new TanzuPackage(new Chart(app, 'two'), 'Contour', { ...contour, name: 'a', namespace: 'b-c' }),
    ).toThrow('two/Contour.name: got a ClusterRole "a-b-c-cluster-role", which one/Contour makes too');
  });
});
