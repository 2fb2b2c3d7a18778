import type { AwsHostSpec } from '../../spec';
import { at } from '../at';
import type { ReferenceDesignRelease } from '../releases';
import type { AwsArtifactsPlan, AwsBootstrapHostPlan, AwsHostPlan, AwsRegistryHostPlan } from './plans';
import { bootstrapTools } from './tools';
import { type AnyAwsSpec, managementVpcOf, type UnroutedVpc, zonesOf } from './vpcs';

/** Hosts are in the management VPC, in the first zone of the site. */
const placeOf = (spec: AnyAwsSpec): Pick<AwsHostPlan, 'vpc' | 'availabilityZone'> => ({
  vpc: managementVpcOf(spec),
  availabilityZone: at(zonesOf(spec), 0),
});

const commonOf = ({ imageId, access }: AwsHostSpec): Pick<AwsHostPlan, 'imageId' | 'access'> => ({
  imageId,
  access: access ?? { type: 'session-manager' },
});

/** Without Internet the host holds all images of TKG, 65 GiB and more, on their way from the bucket to the registry. */
const BOOTSTRAP_VOLUME_GIB: Readonly<Record<AnyAwsSpec['design'], number>> = { aws: 80, 'aws-air-gapped': 160 };

export function planBootstrapHost(spec: AnyAwsSpec, release: ReferenceDesignRelease): AwsBootstrapHostPlan {
  const { bootstrapHost = {}, site } = spec;
  return {
    ...placeOf(spec),
    ...commonOf(bootstrapHost),
    name: bootstrapHost.name ?? `${site}-tkg-bootstrap`,
    instanceType: bootstrapHost.instanceType ?? 't3.xlarge',
    rootVolumeGib: bootstrapHost.rootVolumeGib ?? BOOTSTRAP_VOLUME_GIB[spec.design],
    roleName: `${site}-tkg-bootstrap`,
    tools: bootstrapTools(release),
    cgroups: 1,
  };
}

/** The host of the registry, when the site has one made. @param clients networks whose hosts pull images */
export function planRegistryHost(spec: AnyAwsSpec, clients: readonly string[]): AwsRegistryHostPlan | undefined {
  if (spec.design !== 'aws-air-gapped' || spec.registry.machine === undefined) {
    return undefined;
  }
  const { machine, host } = spec.registry;
  return {
    ...placeOf(spec),
    ...commonOf(machine),
    name: machine.name ?? `${spec.site}-tkg-registry`,
    instanceType: machine.instanceType ?? 't3.xlarge',
    rootVolumeGib: machine.rootVolumeGib ?? 200,
    hostname: host,
    roleName: `${spec.site}-tkg-registry`,
    instanceProfileName: `${spec.site}-tkg-registry`,
    clients,
  };
}

/** The bucket of what is carried in, read by the VPC of the hosts alone. */
export const planArtifacts = (spec: AnyAwsSpec, vpcs: readonly UnroutedVpc[]): AwsArtifactsPlan | undefined =>
  spec.design === 'aws-air-gapped'
    ? {
        bucketName: spec.artifacts?.bucketName,
        bucketPrefix: `${spec.site}-tkg-artifacts`,
        policyName: `${spec.site}-tkg-artifacts-read`,
        readers: vpcs.filter(({ id }) => id === managementVpcOf(spec)).map(({ id }) => id),
      }
    : undefined;
