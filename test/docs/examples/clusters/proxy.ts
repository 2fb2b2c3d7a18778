// docs:start proxy
import type { VsphereClusterConfiguration } from 'tko-cdk/clusters';

/** @param authority the certificate of the site's authority, PEM */
export const behindProxy = (authority: string): Partial<VsphereClusterConfiguration> => ({
  proxy: {
    httpProxy: 'http://proxy.sfo01.example.com:3128',
    httpsProxy: 'http://proxy.sfo01.example.com:3128',
    noProxy: ['.sfo01.example.com', '172.16.0.0/16'],
  },
  imageRepository: 'harbor.sfo01.example.com/tkg',
  trustedAuthorities: { proxy: authority, imageRepository: authority },
  additionalRegistries: [
    { host: 'registry.sfo01.example.com', authority },
    { host: 'cache.sfo01.example.com:5000', skipTlsVerify: true },
  ],
});
// docs:end proxy
