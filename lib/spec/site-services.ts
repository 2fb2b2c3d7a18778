import type { HostWithPort, ListItem, PemCertificate, ProxyUrl, RepositoryPath } from './text';

/** TKG releases that a site can run. */
export type TkgReleaseName = '2.3.0';

/** What a site is for. */
export type SitePurpose = 'production' | 'proof-of-concept';

/** A proxy between the nodes and the Internet. Both URLs are given together. */
export interface ProxySpec {
  /** For HTTP. */
  readonly httpProxy: ProxyUrl;
  /** For HTTPS. */
  readonly httpsProxy: ProxyUrl;
  /**
   * Names, domains and networks that are reached directly, in addition to those that the design knows: the registry, the
   * networks of nodes and load balancers, and what else the infrastructure has.
   *
   * @default - none
   */
  readonly noProxy?: readonly ListItem[];
  /**
   * Certificate of the proxy's authority, in PEM form.
   *
   * @default - none
   */
  readonly authority?: PemCertificate;
}

/** A private registry. */
export interface RegistrySpec {
  /** Host of the registry, with a port if it is not 443. */
  readonly host: HostWithPort;
  /** Project and path of the images, such as "tkg". */
  readonly path: RepositoryPath;
  /**
   * Certificate of the registry's authority, in PEM form.
   *
   * @default - an authority that the nodes trust already
   */
  readonly authority?: PemCertificate;
}
