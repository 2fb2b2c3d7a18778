/** Whether a subnet has a route to the Internet of its own. */
export type AwsSubnetTier = 'private' | 'public';

/** A subnet in one availability zone. */
export interface AwsSubnetPlan {
  readonly tier: AwsSubnetTier;
  /** Such as "us-west-2a". */
  readonly availabilityZone: string;
  /** Value of its tag Name. It ends with the zone, so that the pair of a zone is told from others. */
  readonly name: string;
  /**
   * Its network.
   *
   * @default - not known, for one that is there already
   */
  readonly cidr?: string;
  /**
   * Its id, when it is there already.
   *
   * @default - none: it is made
   */
  readonly subnetId?: string;
}

/** Where a route of a VPC leads. */
export type AwsRouteTarget =
  | { readonly type: 'transit-gateway' }
  | { readonly type: 'peering'; /** Id of the other VPC's plan. */ readonly vpc: string };

/** A route to another network of the site, in all route tables of a VPC. */
export interface AwsRoutePlan {
  readonly destination: string;
  readonly target: AwsRouteTarget;
}

/** How the private subnets of a VPC reach the Internet. */
export type AwsEgress = 'nat-gateway-per-zone' | 'single-nat-gateway' | 'none';

/** Endpoints by which a VPC reaches services of AWS without the Internet, by the short names of the services. */
export interface AwsEndpointsPlan {
  /** In the route tables: "s3". */
  readonly gateway: readonly string[];
  /** With an address in every private subnet: "sts", "ec2" and so on. */
  readonly interface: readonly string[];
}

/** A VPC with everything that is known of it. All networks are IPv4, in CIDR notation. */
export interface AwsVpcPlan {
  /** Stable short name: "management". */
  readonly id: string;
  /** Path of the VPC in the site file. */
  readonly path: string;
  /** Value of its tag Name. */
  readonly name: string;
  readonly cidr: string;
  /**
   * What is there already.
   *
   * @default - nothing: the VPC is made
   */
  readonly existing?: {
    readonly vpcId: string;
    /** Tables that get the routes to other networks of the site. */ readonly routeTableIds: readonly string[];
  };
  /** A hub reaches every VPC of the site, a spoke the hubs alone (TKO-AWS-001, TKO-AWS-002). */
  readonly reach: 'hub' | 'spoke';
  /** Zone by zone, the private one first. A VPC without Internet has no public ones. */
  readonly subnets: readonly AwsSubnetPlan[];
  /** Names of the clusters whose nodes and load balancers are in it: its subnets bear their tags. */
  readonly clusters: readonly string[];
  readonly egress: AwsEgress;
  /** To other networks of the site. */
  readonly routes: readonly AwsRoutePlan[];
  readonly endpoints: AwsEndpointsPlan;
  /**
   * Records of its traffic.
   *
   * @default - none
   */
  readonly flowLogs?: AwsFlowLogsPlan;
}

/** Records of the traffic of a VPC. */
export type AwsFlowLogsPlan =
  | {
      readonly destination: 'cloud-watch';
      readonly logGroupName: string;
      /** Days that records are kept. */ readonly retentionDays: number;
    }
  | { readonly destination: 's3'; readonly bucketArn: string };

/** A route table of a transit gateway: who looks routes up in it, and whose networks it knows. */
export interface AwsTransitRouteTablePlan {
  /** "hubs" or "spokes". */
  readonly id: string;
  /** Value of its tag Name. */
  readonly name: string;
  /** Ids of the VPCs whose traffic is routed by it. */
  readonly associations: readonly string[];
  /** Ids of the VPCs that it knows the way to. */
  readonly propagations: readonly string[];
  /** Networks beyond an attachment that is there already, such as that of a VPN. */
  readonly routes: readonly { readonly destination: string; readonly attachmentId: string }[];
}

/** A transit gateway between the VPCs of a site, and to networks outside of AWS. */
export interface AwsTransitGatewayPlan {
  /** A transit gateway. */
  readonly type: 'transit-gateway';
  /** Value of its tag Name. */
  readonly name: string;
  /**
   * Its id, when it is there already.
   *
   * @default - none: it is made
   */
  readonly transitGatewayId?: string;
  /** Ids of the VPCs that are attached, each in all of its zones. */
  readonly attachments: readonly string[];
  readonly routeTables: readonly AwsTransitRouteTablePlan[];
}

/** Peering connections between the VPCs of a site. */
export interface AwsPeeringPlan {
  /** Peering connections. */
  readonly type: 'peering';
  /** Ids of the VPCs at the ends of each connection. */
  readonly connections: readonly {
    readonly requester: string;
    readonly accepter: string;
    /** Value of its tag Name. */ readonly name: string;
  }[];
}

/** How the VPCs of a site reach each other. */
export type AwsConnectionPlan = AwsTransitGatewayPlan | AwsPeeringPlan;

/** The policies, roles and instance profiles of TKG, which an account has once. */
export interface AwsIdentityPlan {
  /** Whether they are there already. */
  readonly existing: boolean;
  /** `byo-vpc` for VPCs that Cluster API finds, `full` for all that Cluster API and Tanzu Mission Control can do. */
  readonly form: 'byo-vpc' | 'full';
}

/** The five security groups of a cluster. */
export interface AwsSecurityGroupsPlan {
  /** Name of the cluster, with which names of its groups begin. */
  readonly clusterName: string;
  /** Id of the plan of its VPC. */
  readonly vpc: string;
  /** Network plug-in: its traffic between machines is let through. */
  readonly cni: 'antrea' | 'calico';
  /** Port of the API server: 6443, unless the cluster says another. */
  readonly apiServerPort: number;
  /** Networks whose hosts use the API server. */
  readonly apiServerClients: readonly string[];
  /**
   * Ids of the plans of the VPCs whose hosts reach the API server through their NAT gateways.
   *
   * @default - none: its load balancer has private addresses
   */
  readonly apiServerNatVpcs?: readonly string[];
  /** Networks from which load balancers and hosts reach node ports: that of the VPC. */
  readonly nodePortClients: readonly string[];
  /** Networks from which nodes are reached by SSH, through the group of bastions. */
  readonly sshClients: readonly string[];
  /** Networks that nodes reach; `anywhere` with a route to the Internet. */
  readonly egress: 'anywhere' | readonly string[];
}

/** The EC2 key pair of nodes and hosts. */
export interface AwsKeyPairPlan {
  readonly name: string;
  /**
   * Its public key.
   *
   * @default - none: the key pair is there already
   */
  readonly publicKey?: string;
}

/** How operators come to a host. */
export type AwsHostAccess =
  | { readonly type: 'session-manager' }
  | { readonly type: 'ssh'; /** Networks of the operators. */ readonly from: readonly string[] };

/** An EC2 instance. */
export interface AwsHostPlan {
  /** Value of its tag Name. */
  readonly name: string;
  /** Id of the plan of its VPC. */
  readonly vpc: string;
  readonly availabilityZone: string;
  /** Type of the instance, such as "t3.xlarge". */
  readonly instanceType: string;
  /** Size of the encrypted root volume, in GiB. */
  readonly rootVolumeGib: number;
  /**
   * Id of its image.
   *
   * @default - the current Amazon Linux 2 for the bootstrap host, Amazon Linux 2023 for the registry
   */
  readonly imageId?: string;
  readonly access: AwsHostAccess;
}

/** Programs of a host, each a single file, from where they are published. */
export interface AwsToolPlan {
  /** Name of the program. */
  readonly name: string;
  /** Where it is published; a `.tar.gz` holds it, otherwise it is the program itself. */
  readonly url: string;
  /**
   * Path of the program in the archive.
   *
   * @default - it is no archive
   */
  readonly path?: string;
  /**
   * SHA-256 of the published file, in lower-case hexadecimal.
   *
   * @default - none is known: the file is not checked
   */
  readonly sha256?: string;
}

/** The host from which the tanzu CLI is run. */
export interface AwsBootstrapHostPlan extends AwsHostPlan {
  /** Names of the role and of the instance profile. */
  readonly roleName: string;
  readonly tools: readonly AwsToolPlan[];
  /** Version of Docker's cgroups that kind of the release can use: the image must have it. */
  readonly cgroups: 1 | 2;
}

/** The host of the registry of a site without Internet. */
export interface AwsRegistryHostPlan extends AwsHostPlan {
  /** Name by which nodes reach it. */
  readonly hostname: string;
  /** Name of the role. */
  readonly roleName: string;
  /** Name of the instance profile. */
  readonly instanceProfileName: string;
  /** Networks whose hosts reach it by HTTPS. */
  readonly clients: readonly string[];
}

/** The bucket of what is carried into a site without Internet: images, tools, certificates. */
export interface AwsArtifactsPlan {
  /**
   * Name of the bucket, which is unique in the world.
   *
   * @default - the prefix with the id of the account
   */
  readonly bucketName?: string;
  /** Begins the name of the bucket. */
  readonly bucketPrefix: string;
  /** Name of the policy for reading it. */
  readonly policyName: string;
  /** Ids of the VPCs through whose S3 endpoint it is read. */
  readonly readers: readonly string[];
}

/** A hosted zone of Route 53. */
export interface AwsHostedZonePlan {
  /** Domain of the zone. */
  readonly domain: string;
  /**
   * Its id, when it is there already.
   *
   * @default - none: it is made
   */
  readonly zoneId?: string;
  /** A private zone answers in the VPCs that it names alone. */
  readonly visibility: 'private' | 'public';
  /** Ids of the VPCs that a private zone answers in. */
  readonly vpcs: readonly string[];
  /**
   * Name of the policy that allows ExternalDNS to change this zone's records.
   *
   * @default - none is made
   */
  readonly policyName?: string;
}
