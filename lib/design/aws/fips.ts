/** Path of the image below the registry's, out of which the tanzu CLI reads the versions of TKG's FIPS builds. */
export const FIPS_COMPATIBILITY_IMAGE = 'fips/tkg-compatibility';

/** Whether a TKr is a FIPS build of Kubernetes, such as "v1.26.5+vmware.2-fips.1-tkg.1". */
export const isFipsBuild = (kubernetesVersion: string): boolean =>
  /^v[0-9]+\.[0-9]+\.[0-9]+\+vmware\.[0-9]+-fips\.[0-9]+-tkg\.[0-9]+$/.test(kubernetesVersion);
