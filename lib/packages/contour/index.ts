import { show, type ContourOptions, type EnvoyService, type SpecIssue } from '../../spec';
import { durationSeconds, isDuration } from '../../spec/duration';
import { propIssue } from '../../spec/prop-issue';
import type { PackageContext, PackageDefinition } from '../package-definition';
import valuesSchema from '../schema/contour.schema.json';
import type { ContourValues, EnvoyServiceValues } from './contour-values';

export type * from './contour-values';

/** Contour. Its certificates come from cert-manager, and a Service of type LoadBalancer from NSX ALB or the cloud. */
export const CONTOUR: PackageDefinition<Partial<ContourOptions>, ContourValues> = {
  name: 'contour',
  packageName: 'contour.tanzu.vmware.com',
  namespace: 'tanzu-contour-ingress',
  workloadNamespace: 'tanzu-system-ingress',
  // Envoy listens on ports of its node.
  podSecurity: 'privileged',
  clusters: ['shared-services', 'workload'],
  provides: ['ingress'],
  valuesSchema,
  toValues: (options, { workloadNamespace, infrastructure }) => ({
    infrastructure_provider: infrastructure,
    namespace: workloadNamespace,
    certificates: options.certificates,
    contour: {
      configFileContents: options.configFile,
      replicas: options.replicas,
      useProxyProtocol: options.useProxyProtocol,
      logLevel: options.logLevel,
      resources: { contour: options.resources },
    },
    envoy: envoyValues(options),
  }),
  valueIssues: (path, values, context) => [
    ...infrastructureIssues(`${path}.infrastructure_provider`, values, context),
    ...serviceIssues(`${path}.envoy.service`, values, context),
    ...workloadIssues(`${path}.envoy.workload`, values),
    ...certificateIssues(`${path}.certificates`, values),
  ],
  needs: ({ envoy }) => [
    { capability: 'certificates', reason: 'the certificates between Contour and Envoy come from it' },
    ...(envoy?.service?.type === 'LoadBalancer'
      ? [{ capability: 'load-balancer', reason: 'the Service of Envoy waits for an address' } as const]
      : []),
  ],
};

function envoyValues({ service, envoy }: Partial<ContourOptions>): ContourValues['envoy'] {
  const { hostPorts } = envoy ?? {};
  return {
    logLevel: envoy?.logLevel,
    hostNetwork: envoy?.hostNetwork,
    terminationGracePeriodSeconds: envoy?.terminationGracePeriodSeconds,
    hostPorts: hostPorts === false ? { enable: false } : hostPorts && { enable: true, ...hostPorts },
    workload: {
      ...envoy?.workload,
      resources: { envoy: envoy?.resources, shutdownManager: envoy?.shutdownManagerResources },
    },
    service: service && serviceValues(service),
  };
}

function serviceValues(service: EnvoyService): EnvoyServiceValues {
  if (service.type !== 'LoadBalancer') {
    return service;
  }
  const { awsLoadBalancer, ...values } = service;
  return { ...values, aws: { LBType: awsLoadBalancer } };
}

/** What the package leaves unread, by the type of the Service. */
const UNREAD: Readonly<Record<string, readonly (keyof EnvoyServiceValues)[]>> = {
  NodePort: ['loadBalancerIP', 'aws'],
  LoadBalancer: ['nodePorts'],
  ClusterIP: ['loadBalancerIP', 'externalTrafficPolicy', 'nodePorts', 'aws'],
};

/** By its infrastructure the package chooses what the Service says. */
function infrastructureIssues(
  path: string,
  { infrastructure_provider: said }: ContourValues,
  { infrastructure }: PackageContext,
): readonly SpecIssue[] {
  return said === undefined || infrastructure === undefined || said === infrastructure
    ? []
    : [propIssue(path, show(said), `${show(infrastructure)}, as the cluster is`, 'remove it, or correct the cluster')];
}

function serviceIssues(path: string, values: ContourValues, context: PackageContext): readonly SpecIssue[] {
  const infrastructure = values.infrastructure_provider ?? context.infrastructure ?? 'vsphere';
  const service = values.envoy?.service ?? {};
  const { type = '' } = service;
  if (type === '') {
    const expected = 'a choice: left open it is node ports on vSphere and a load balancer elsewhere';
    return [propIssue(`${path}.type`, 'no type', expected, 'set LoadBalancer, NodePort or ClusterIP')];
  }
  return [
    ...(UNREAD[type] ?? [])
      .filter((key) => isSet(service[key]))
      .map((key) => {
        const got = `a value, with the type ${type}`;
        return propIssue(
          `${path}.${key}`,
          got,
          'nothing: the package does not read it',
          'remove it, or change the type',
        );
      }),
    ...(isSet(service.aws) && type === 'LoadBalancer' && infrastructure !== 'aws'
      ? [propIssue(`${path}.aws.LBType`, show(service.aws?.LBType), `nothing on ${infrastructure}`, 'remove it')]
      : []),
  ];
}

/** Zero and the empty text are how the package writes "nothing"; published files have its own kind of load balancer too. */
const isSet = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(isSet)
    : value !== undefined && value !== '' && value !== 0 && value !== null && value !== 'classic';

/** What published files have, whatever the workload is. */
const OWN_REPLICAS = 2;

function workloadIssues(path: string, { envoy }: ContourValues): readonly SpecIssue[] {
  const { type = 'DaemonSet', replicas = OWN_REPLICAS } = envoy?.workload ?? {};
  return type === 'DaemonSet' && replicas !== OWN_REPLICAS
    ? [
        propIssue(
          `${path}.replicas`,
          show(replicas),
          'nothing: a DaemonSet has a pod on each node',
          'remove it, or set the type to Deployment',
        ),
      ]
    : [];
}

function certificateIssues(path: string, { certificates }: ContourValues): readonly SpecIssue[] {
  const { duration = '8760h', renewBefore = '360h' } = certificates ?? {};
  const wrong = Object.entries({ duration, renewBefore }).filter(([, text]) => !isDuration(text));
  if (wrong.length > 0) {
    return wrong.map(([key, text]) =>
      propIssue(`${path}.${key}`, show(text), 'a duration such as "8760h"', 'write numbers with their units'),
    );
  }
  return durationSeconds(renewBefore) < durationSeconds(duration)
    ? []
    : [propIssue(`${path}.renewBefore`, show(renewBefore), `less than the duration, ${duration}`, 'shorten it')];
}
