import { type AwsDesign, designAwsAirGapped } from 'tko-cdk/design';
import type { AwsClusterConfiguration } from 'tko-cdk/kubernetes';
import { formatIssue } from 'tko-cdk/spec';
import { entriesOf, findFlatKey, readFlat } from 'tko-cdk/tanzu';
import { anAirGappedAwsSite } from 'tko-cdk/testing';
import { aDesign, configurationOf, DEV, FIVE_ZONES, LDAP, propsOf, PROXY, REGISTRY, textsOf } from './aws-support';
import { made } from './flat/support';

/** Sites whose files are looked at as a whole. */
const DESIGNS: readonly (readonly [string, () => AwsDesign])[] = [
  ['with a way to the Internet', () => aDesign()],
  ['without Internet', () => designAwsAirGapped(anAirGappedAwsSite())],
  ['in one zone', () => aDesign(DEV)],
  ['in five zones', () => aDesign({ availabilityZones: FIVE_ZONES })],
  ['with a proxy, a registry and LDAP', () => aDesign({ proxy: PROXY, registry: REGISTRY, identity: LDAP })],
];

describe.each(DESIGNS)('the file of a management cluster %s', (_name, makeDesign) => {
  const design = makeDesign();

  test('has variables that the tanzu CLI knows, each once', () => {
    const names = entriesOf(configurationOf(design)).map(([name]) => name);

    expect(names.filter((name) => findFlatKey(name, 'aws') === undefined)).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('is read back without a finding, as the cluster that it was written for', () => {
    const { flat, issues } = readFlat(textsOf(design), 'management');
    const wanted = propsOf(design);
    const { aws, plan, name, podCidr, serviceCidr, controlPlaneReplicas, workerReplicas } =
      flat.configuration as AwsClusterConfiguration;

    expect(issues.map(formatIssue)).toEqual([]);
    expect({ aws, plan, name, podCidr, serviceCidr, controlPlaneReplicas, workerReplicas }).toEqual({
      aws: wanted.aws,
      plan: wanted.plan,
      name: wanted.name,
      podCidr: wanted.podCidr,
      serviceCidr: wanted.serviceCidr,
      controlPlaneReplicas: wanted.controlPlaneReplicas,
      workerReplicas: wanted.workerReplicas,
    });
  });

  test('gives a cluster that TKG takes', () => {
    const { issues } = made(textsOf(design), { role: 'management' });

    expect(issues.filter(({ severity }) => severity === 'error').map(formatIssue)).toEqual([]);
  });

  test('holds no secret, and names those that the environment has to hold', () => {
    const { environment } = configurationOf(design);
    const names = Object.keys(textsOf(design));

    expect(names.filter((name) => /PASSWORD|SECRET(?!ARY)|TOKEN/.test(name))).toEqual([]);
    expect(environment.map(({ name }) => name)).toEqual([
      design.identity.type === 'ldap' ? 'LDAP_BIND_PASSWORD' : 'OIDC_IDENTITY_PROVIDER_CLIENT_SECRET',
    ]);
  });
});
