import { show, type SpecIssue } from '../../../spec';
import { propIssue } from '../../../spec/prop-issue';
import { within } from '../../monitoring/config-text';
import { type DataMap, isDataMap } from '../../values/data';

/** Ways to log in. */
const LOGINS: readonly string[] = ['basic_auth', 'authorization', 'oauth2', 'bearer_token_file', 'sigv4'];

/** The issues of how a server is asked. */
export function httpClientIssues(path: string, client: DataMap): readonly SpecIssue[] {
  const [first, ...others] = LOGINS.filter((login) => client[login] !== undefined);
  const { authorization, tls_config: tls } = client;
  const type = isDataMap(authorization) ? authorization.type : undefined;
  return [
    ...others.map((login) =>
      propIssue(within(path, [login]), `a login beside ${first ?? ''}`, 'one login', 'remove the one or the other'),
    ),
    ...(typeof type === 'string' && type.trim().toLowerCase() === 'basic'
      ? [
          propIssue(
            within(path, ['authorization', 'type']),
            show(type),
            'another type: this one needs a name',
            'use basicAuth (basic_auth)',
          ),
        ]
      : []),
    ...(isDataMap(tls) && (tls.cert_file === undefined) !== (tls.key_file === undefined)
      ? [propIssue(within(path, ['tls_config']), 'one of certificate and key', 'both or neither', 'add the other')]
      : []),
  ];
}
