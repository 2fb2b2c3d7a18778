/** Where class-based clusters of TKG keep their packages. */
export interface PackagingProfile {
  /** Namespace whose package repositories every namespace of a cluster sees. */
  readonly packagingGlobalNamespace: string;
  /** Customary name of the standard repository. */
  readonly repositoryName: string;
}

/** TKG 2.3. Source: TKO 2.3 deployment guides, "Deploy packages". */
export const TKG_2_3_PACKAGING: PackagingProfile = Object.freeze({
  packagingGlobalNamespace: 'tkg-system',
  repositoryName: 'tanzu-standard',
});
