/** How the cloud provider logs in to NSX, and the router that it writes routes of pods to. */
export interface NsxtOptions {
  /**
   * Whether pods are routed by NSX: no tunnel, no address translation.
   *
   * @default false
   */
  readonly podRouting?: boolean;
  /**
   * Policy path of the tier-1 router, such as '/infra/tier-1s/tkg'.
   *
   * @default - none
   */
  readonly routerPath?: string;
  /**
   * Name or address of NSX Manager.
   *
   * @default - none; required with `podRouting`
   */
  readonly managerHost?: string;
  /**
   * Whether the manager's certificate goes unchecked.
   *
   * @default false
   */
  readonly allowUnverifiedSsl?: boolean;
  /**
   * Whether the user is one of vIDM's.
   *
   * @default false
   */
  readonly remoteAuth?: boolean;
  /**
   * Whether user and password are in the Secret `<cluster>-nsxt-credential`, with the keys `username` and `password`.
   *
   * @default false
   */
  readonly credentialSecret?: boolean;
  /**
   * Host that gives out tokens, on VMware Cloud on AWS.
   *
   * @default - none
   */
  readonly vmcAuthHost?: string;
  /**
   * Token for VMware Cloud on AWS. It is secret: constructs refuse it, since the only place for it is the manifest.
   *
   * @default - none
   */
  readonly vmcAccessToken?: string;
  /**
   * Client certificate.
   *
   * @default - none
   */
  readonly clientCertificate?: string;
  /**
   * Key of the client certificate. It is secret: constructs refuse it, since the only place for it is the manifest.
   *
   * @default - none
   */
  readonly clientKey?: string;
  /**
   * Certificate of the manager's authority, PEM in base64.
   *
   * @default - none
   */
  readonly rootCaBase64?: string;
}
