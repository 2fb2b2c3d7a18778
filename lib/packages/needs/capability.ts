/**
 * Something that a package needs, and that another package or the cluster itself gives. Packages of other repositories may
 * have capabilities of their own.
 */
export type Capability = KnownCapability | (string & Record<never, never>);

/** What packages of the standard repository need. */
export type KnownCapability =
  | 'certificates'
  | 'ingress'
  | 'load-balancer'
  | 'default-storage-class'
  | 'metrics'
  | 'secondary-networks'
  | 'flux-sources';

/** What a package needs. */
export interface Need {
  readonly capability: Capability;
  /** Why, as the end of the sentence "…, because …". */
  readonly reason: string;
  /**
   * The first version of the provider that is too new, such as "1.6.0".
   *
   * @default - none is
   */
  readonly providerBelow?: string;
}

/** What a capability is, in words. */
export interface CapabilityText {
  /** What it is, as the end of the sentence "expected …". */
  readonly meaning: string;
  /** Who gives it, and what to do when nobody does. */
  readonly cure: string;
}

const CAPABILITIES: Readonly<Record<KnownCapability, CapabilityText>> = {
  certificates: {
    meaning: 'cert-manager, which knows Issuers and Certificates',
    cure: 'add the package cert-manager',
  },
  ingress: {
    meaning: 'Contour, which knows HTTPProxies',
    cure: 'add the package contour, or switch the ingress off',
  },
  'load-balancer': {
    meaning: 'something that serves Services of type LoadBalancer',
    cure: 'say that the cluster has one (NSX ALB with AKO on vSphere, that of the cloud on AWS and Azure), or use NodePort',
  },
  'default-storage-class': {
    meaning: 'a default StorageClass',
    cure: 'name a storage class, or say that the cluster has a default one',
  },
  metrics: {
    meaning: 'Prometheus, which the dashboards ask',
    cure: 'add the package prometheus, or name data sources of your own',
  },
  'secondary-networks': {
    meaning: 'Multus, which gives pods further networks',
    cure: 'add the package multus-cni',
  },
  'flux-sources': {
    meaning: "Flux's source controller, which fetches what the other controllers apply",
    cure: 'add the package fluxcd-source-controller',
  },
};

/** The words for a capability, of another repository too. */
export const describeCapability = (capability: Capability): CapabilityText =>
  Object.hasOwn(CAPABILITIES, capability)
    ? CAPABILITIES[capability as KnownCapability]
    : { meaning: `something that gives ${JSON.stringify(capability)}`, cure: 'add a package that provides it' };
