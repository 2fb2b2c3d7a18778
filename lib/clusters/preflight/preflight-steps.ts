import { kubernetesMinor, tkrName } from '../../design/releases';
import type {
  ResolvedAwsCluster,
  ResolvedAzureCluster,
  ResolvedCluster,
  ResolvedVsphereCluster,
} from '../resolved-cluster';
import type { PreflightStep } from './preflight-step';
import { shellWord } from './shell-word';

/** Where the checks are run. */
export interface PreflightOptions {
  /**
   * Context of the management cluster, for kubectl.
   *
   * @default - the current one
   */
  readonly managementContext?: string;
}

/**
 * The checks of a cluster that no synthesis can make, because they need the network: that names are free, that what the
 * cluster names is there, that the tanzu CLI has the features that it wants.
 */
export function preflightSteps(cluster: ResolvedCluster, options: PreflightOptions = {}): readonly PreflightStep[] {
  return [
    ...(cluster.role === 'management' ? bootstrapSteps(cluster) : managementClusterSteps(cluster, options)),
    ...featureSteps(cluster),
    ...infrastructureSteps(cluster, options),
  ];
}

function infrastructureSteps(cluster: ResolvedCluster, options: PreflightOptions): readonly PreflightStep[] {
  switch (cluster.infrastructure) {
    case 'vsphere':
      return vsphereSteps(cluster, options);
    case 'aws':
      return awsSteps(cluster, options);
    case 'azure':
      return azureSteps(cluster);
  }
}

/** What the machine that makes a management cluster must have. */
const bootstrapSteps = ({ kubernetesVersion, name }: ResolvedCluster): readonly PreflightStep[] => [
  {
    rule: 'V3',
    title: `Check that no management cluster has the name ${name}`,
    reason: 'The list must not have it.',
    commands: ['tanzu context list'],
  },
  {
    rule: 'V15',
    title: 'Check kubectl and Docker on the bootstrap machine',
    reason: `kubectl must not be older than one minor version below Kubernetes ${kubernetesMinor(kubernetesVersion) ?? ''}; Docker needs 4 CPUs and 6 GB.`,
    commands: ['kubectl version --client', 'docker info --format "{{.NCPU}} CPUs, {{.MemTotal}} bytes"'],
  },
];

/** kubectl for the management cluster. */
const kubectlOf = ({ managementContext }: PreflightOptions): string =>
  managementContext === undefined ? 'kubectl' : `kubectl --context ${managementContext}`;

/** What the management cluster must know, and what must be free on it. */
function managementClusterSteps(cluster: ResolvedCluster, options: PreflightOptions): readonly PreflightStep[] {
  const { kubernetesVersion, name, namespace } = cluster;
  const kubectl = kubectlOf(options);
  const endpoint = cluster.infrastructure === 'vsphere' ? (cluster.controlPlaneEndpoint ?? '') : '';
  const tkr = tkrName(kubernetesVersion);
  return [
    {
      rule: 'V3',
      title: `Check that no cluster has the name ${name}`,
      reason: `Nothing may be found in the namespace ${namespace}.`,
      commands: [`${kubectl} get cluster ${name} --namespace ${namespace} --ignore-not-found`],
    },
    {
      rule: 'V13',
      title: `Check that the management cluster knows the TKr ${tkr}`,
      reason: 'It must be there and compatible; its images must have the operating system of the nodes (S2).',
      commands: [
        `${kubectl} get tanzukubernetesrelease ${tkr}`,
        `${kubectl} get osimage -l run.tanzu.vmware.com/tkr=${tkr}`,
      ],
    },
    {
      rule: 'S3',
      title: 'Check that its packages are there',
      reason: 'The ClusterBootstrap is refused when a package that it names has no version for the TKr.',
      commands: [`${kubectl} get clusterbootstraptemplate ${tkr} --namespace tkg-system`],
    },
    ...(endpoint === ''
      ? []
      : [
          {
            rule: 'V25',
            title: `Check that ${endpoint} is free`,
            reason: 'No other cluster may have it as its endpoint, and nothing may answer there.',
            commands: [
              `${kubectl} get cluster --all-namespaces --output jsonpath='{range .items[*]}{.metadata.name} {.spec.controlPlaneEndpoint.host}{"\\n"}{end}'`,
            ],
          },
        ]),
  ];
}

/** Features of the tanzu CLI that are off by default. */
function featureSteps(cluster: ResolvedCluster): readonly PreflightStep[] {
  const plugin = cluster.role === 'management' ? 'management-cluster' : 'cluster';
  const step = (rule: string, feature: string, what: string, value = true): PreflightStep => ({
    rule,
    title: `Switch the feature ${feature} ${value ? 'on' : 'off'}`,
    reason: `The tanzu CLI takes ${what} only then. kubectl needs no feature.`,
    commands: [`tanzu config set features.${plugin}.${feature} ${String(value)}`],
  });
  const dual = { 'ipv4,ipv6': 'dual-stack-ipv4-primary', 'ipv6,ipv4': 'dual-stack-ipv6-primary' } as const;
  const { ipFamily } = cluster;
  const vsphere = cluster.infrastructure === 'vsphere' ? cluster : undefined;
  const nameservers = [vsphere?.nameservers, vsphere?.controlPlane?.nameservers, vsphere?.worker?.nameservers];
  return [
    ...(ipFamily === 'ipv4,ipv6' || ipFamily === 'ipv6,ipv4' ? [step('V17', dual[ipFamily], 'two IP families')] : []),
    ...(nameservers.some((servers = []) => servers.length > 0)
      ? [step('V22', 'custom-nameservers', 'DNS servers of nodes')]
      : []),
    ...(cluster.role === 'management' ? [] : [step('V48', 'allow-legacy-cluster', 'a Cluster of a class', false)]),
    ...(vsphere?.singleNode === true ? [step('V51', 'single-node-clusters', 'a cluster of one node')] : []),
  ];
}

function vsphereSteps(cluster: ResolvedVsphereCluster, options: PreflightOptions): readonly PreflightStep[] {
  const { os, kubernetesVersion, vcenter } = cluster;
  const paths = [
    vcenter.datacenter,
    vcenter.resourcePool,
    vcenter.folder,
    vcenter.network,
    ...(vcenter.datastore === undefined ? [] : [vcenter.datastore]),
  ];
  return [
    {
      rule: 'V27',
      title: `Check the certificate and the account of ${vcenter.server}`,
      reason:
        vcenter.insecure === true
          ? 'The account must be able to log in; the certificate goes unchecked.'
          : `The thumbprint must be ${vcenter.thumbprint ?? 'the one that is given'}, and the account must be able to log in.`,
      commands: [
        `openssl s_client -connect ${vcenter.server.includes(':') ? vcenter.server : `${vcenter.server}:443`} </dev/null 2>/dev/null | openssl x509 -noout -fingerprint -sha1`,
        'govc about',
      ],
    },
    {
      rule: 'V28',
      title: 'Check that what the nodes use is there, once each',
      reason: 'Every path must be found, and only one object at each.',
      commands: paths.map((path) => `govc ls -d ${shellWord(path)}`),
    },
    {
      rule: 'V30',
      title: 'Check the template of the nodes',
      reason: `It must be a template of ${os.name} for ${kubernetesVersion}.`,
      commands:
        vcenter.template === undefined
          ? [`govc find ${shellWord(vcenter.datacenter)} -type m -config.template true`]
          : [`govc vm.info ${shellWord(vcenter.template)}`],
    },
    {
      rule: 'V31',
      title: 'Check the version of vSphere',
      reason: 'It must be 6.7 Update 3 (build 14367737) or later.',
      commands: ['govc about -json'],
    },
    ...(cluster.nodePools.some(({ failureDomain }) => failureDomain !== undefined)
      ? [
          {
            rule: 'S2',
            title: 'Check the zones',
            reason: `There must be a ready VSphereDeploymentZone for each of ${zonesOf(cluster).join(', ')}.`,
            commands: [`${kubectlOf(options)} get vspheredeploymentzone`],
          },
        ]
      : []),
  ];
}

const zonesOf = ({ nodePools }: ResolvedVsphereCluster): readonly string[] => [
  ...new Set(nodePools.flatMap(({ failureDomain }) => failureDomain ?? [])),
];

function awsSteps(
  { aws, controlPlaneSize, os, workerSize, nodePools }: ResolvedAwsCluster,
  options: PreflightOptions,
): readonly PreflightStep[] {
  const types = [
    controlPlaneSize?.instanceType ?? 't3.large',
    workerSize?.instanceType ?? 'm5.large',
    ...nodePools.flatMap(({ size }) => size?.instanceType ?? []),
  ];
  const subnets = (aws.subnets ?? []).flatMap(({ privateId, publicId }) => [privateId, publicId]).filter(Boolean);
  const ec2 = `aws ec2 --region ${shellWord(aws.region)}`;
  return [
    {
      rule: 'V33',
      title: 'Check the instance types',
      reason: 'The region must have each of them.',
      commands: [
        `${ec2} describe-instance-type-offerings --filters Name=instance-type,Values=${[...new Set(types)].join(',')}`,
      ],
    },
    ...((aws.vpcId ?? '') === '' || subnets.length === 0
      ? []
      : [
          {
            rule: 'V34',
            title: `Check the VPC ${aws.vpcId ?? ''} and its subnets`,
            reason: 'All of them must be there, in different availability zones.',
            commands: [`${ec2} describe-subnets --subnet-ids ${subnets.join(' ')}`],
          },
        ]),
    {
      rule: 'V35',
      title: 'Check the images of the nodes',
      reason: `The TKr must have an image of ${os.name} for the region.`,
      commands: [
        `${kubectlOf(options)} get osimage -l ami-region=${shellWord(aws.region)},os-name=${shellWord(os.name)}`,
      ],
    },
    {
      rule: 'V36',
      title: `Check the key pair ${aws.sshKeyName}`,
      reason: 'The region must have it.',
      commands: [`${ec2} describe-key-pairs --key-names ${shellWord(aws.sshKeyName)}`],
    },
  ];
}

function azureSteps({
  azure,
  controlPlaneSize,
  workerSize,
  nodePools,
}: ResolvedAzureCluster): readonly PreflightStep[] {
  const sizes = [controlPlaneSize?.vmSize, workerSize?.vmSize, ...nodePools.map(({ size }) => size?.vmSize)].map(
    (size) => size ?? 'Standard_D2s_v3',
  );
  return [
    {
      rule: 'V36',
      title: 'Check the VM sizes',
      reason: `${azure.location} must have ${[...new Set(sizes)].join(', ')}, without a restriction.`,
      commands: [...new Set(sizes)].map(
        (size) => `az vm list-skus --location ${shellWord(azure.location)} --size ${shellWord(size)} --output table`,
      ),
    },
    ...(azure.vnet?.resourceGroup === undefined
      ? []
      : [
          {
            rule: 'V36',
            title: `Check the virtual network ${azure.vnet.name ?? ''}`,
            reason: 'It must be there with the subnets of the cluster.',
            commands: [
              `az network vnet subnet list --resource-group ${shellWord(azure.vnet.resourceGroup)} --vnet-name ${shellWord(azure.vnet.name ?? '')} --output table`,
            ],
          },
        ]),
  ];
}
