import { BASE64 } from '../codecs';
import type { FlatKey } from '../flat-key';
import { boolean, key, list, text } from './define';

/** Variables of proxy, registries and authorities. */
export const REGISTRY_KEYS: readonly FlatKey[] = [
  text('TKG_HTTP_PROXY', 'proxy.httpProxy', { default: '' }),
  text('TKG_HTTPS_PROXY', 'proxy.httpsProxy', { default: '' }),
  list('TKG_NO_PROXY', 'proxy.noProxy', { default: '' }),
  boolean('TKG_NODE_SYSTEM_WIDE_PROXY', 'proxy.systemWide', { default: 'false' }),
  key('TKG_PROXY_CA_CERT', BASE64, 'trustedAuthorities.proxy', { default: '' }),
  key('TKG_CUSTOM_IMAGE_REPOSITORY_CA_CERTIFICATE', BASE64, 'trustedAuthorities.imageRepository', { default: '' }),
  text('TKG_CUSTOM_IMAGE_REPOSITORY', 'imageRepository', { default: '' }),
  boolean('TKG_CUSTOM_IMAGE_REPOSITORY_SKIP_TLS_VERIFY', 'imageRepositorySkipTlsVerify', { default: 'false' }),
  ...([0, 1, 2] as const).flatMap((place) => {
    const name = `ADDITIONAL_IMAGE_REGISTRY_${place + 1}`;
    return [
      text(name, `additionalRegistries.${place}.host`, { default: '' }),
      boolean(`${name}_SKIP_TLS_VERIFY`, `additionalRegistries.${place}.skipTlsVerify`, { default: 'false' }),
      key(`${name}_CA_CERTIFICATE`, BASE64, `additionalRegistries.${place}.authority`, { default: '' }),
    ];
  }),
];
