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
  | 'address-management'
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
  /** What it is, in a word or two. */
  readonly name: string;
  /** What it is, as the end of the sentence "expected …". */
  readonly meaning: string;
  /** Who gives it, and what to do when nobody does. */
  readonly cure: string;
}

const CAPABILITIES: Readonly<Record<KnownCapability, CapabilityText>> = {
  certificates: {
    name: 'cert-manager',
    meaning: 'cert-manager, which knows Issuers and Certificates',
    cure: 'add the package cert-manager',
  },
  ingress: {
    name: 'Contour',
    meaning: 'Contour, which knows HTTPProxies',
    cure: 'add the package contour, or switch the ingress off',
  },
  'load-balancer': {
    name: 'a load balancer',
    meaning: 'something that serves Services of type LoadBalancer',
    cure: 'say that the cluster has one (NSX ALB with AKO on vSphere, that of the cloud on AWS and Azure), or use NodePort',
  },
  'default-storage-class': {
    name: 'a default StorageClass',
    meaning: 'a default StorageClass',
    cure: 'name a storage class, or say that the cluster has a default one',
  },
  metrics: {
    name: 'Prometheus',
    meaning: 'Prometheus, which the dashboards ask',
    cure: 'add the package prometheus, or name data sources of your own',
  },
  'secondary-networks': {
    name: 'Multus',
    meaning: 'Multus, which gives pods further networks',
    cure: 'add the package multus-cni',
  },
  'address-management': {
    name: 'Whereabouts',
    meaning: 'Whereabouts, which gives each address once',
    cure: 'add the package whereabouts, or get addresses in another way',
  },
  'flux-sources': {
    name: "Flux's source controller",
    meaning: "Flux's source controller, which fetches what the other controllers apply",
    cure: 'add the package fluxcd-source-controller',
  },
};

/** The words for a capability, of another repository too. */
export const describeCapability = (capability: Capability): CapabilityText =>
  Object.hasOwn(CAPABILITIES, capability)
    ? CAPABILITIES[capability as KnownCapability]
    : {
        name: JSON.stringify(capability),
        meaning: `something that gives ${JSON.stringify(capability)}`,
        cure: 'add a package that provides it',
      };
