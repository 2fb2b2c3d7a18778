import { type ProxySpec, show } from '../../../spec';
import type { Finding } from './rule';

/** Entries of `proxy.noProxy` that are no name, domain or network. */
export const noProxyFindings = (proxy: ProxySpec | undefined): readonly Finding[] =>
  (proxy?.noProxy ?? []).flatMap((entry, index) =>
    /^[^\s*,]+$/.test(entry)
      ? []
      : [
          {
            path: `proxy.noProxy[${index}]`,
            got: show(entry),
            expected: 'one name, domain or network, without "*"',
            cure: 'write ".example.com" for a domain, and each entry on its own',
          },
        ],
  );
