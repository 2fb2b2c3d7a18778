import { createPrivateKey } from 'node:crypto';
import type { SpecIssue } from '../../spec';
import { propIssue, throwIssues } from '../../spec/prop-issue';
import type { SecretValue } from '../values/secret-value';
import { valuesYaml } from '../values/values-yaml';
import type { GrafanaValues } from './grafana-values';

/** The secrets of Grafana, as they are. */
export interface GrafanaSecrets {
  /** Password of the administrator when Grafana starts for the first time. */
  readonly adminPassword: string;
  /**
   * Private key of the certificate of the ingress, in PEM form.
   *
   * @default - none: the ingress has no certificate of yours
   */
  readonly certificateKey?: string;
}

/**
 * The text of a YAML file with the secret data values of Grafana, for a key of the Secret that `secretName` names; the
 * password is encoded as the package wants it. It makes nothing up: give it what a vault holds, and put what it returns
 * where nobody else reads it.
 *
 * @throws SpecError for a password that is none, and for what is no private key. No message shows a secret.
 */
export function grafanaSecretValues({ adminPassword, certificateKey }: GrafanaSecrets): string {
  throwIssues([...passwordIssues(adminPassword), ...keyIssues(certificateKey)]);
  return valuesYaml({
    grafana: { secret: { admin_password: Buffer.from(adminPassword, 'utf8').toString('base64') } },
    ...(certificateKey === undefined ? {} : { ingress: { tlsCertificate: { 'tls.key': certificateKey } } }),
  });
}

function passwordIssues(password: unknown): readonly SpecIssue[] {
  if (typeof password !== 'string' || password === '') {
    const got = password === undefined ? 'nothing' : password === '' ? 'an empty text' : `a ${typeof password}`;
    return [propIssue('adminPassword', got, 'a text: the password of the administrator', 'give it')];
  }
  return password.trim() === password && !/\p{Cc}/u.test(password)
    ? []
    : [propIssue('adminPassword', 'a text with a line end, or blanks around it', 'one line', 'cut them off')];
}

function keyIssues(key: string | undefined): readonly SpecIssue[] {
  try {
    if (key !== undefined) {
      createPrivateKey(key);
    }
    return [];
  } catch {
    return [
      propIssue(
        'certificateKey',
        'a text that is none',
        'a private key in PEM form, not encrypted',
        'give the whole of it',
      ),
    ];
  }
}

/** What the Secret has to hold beside these values. */
export const secretValues = ({ ingress }: GrafanaValues): readonly SecretValue[] => [
  {
    path: ['grafana', 'secret', 'admin_password'],
    meaning: 'password of the administrator',
    encoding: 'base64',
  },
  ...(ingress?.enabled === true && ingress.tlsCertificate?.['tls.crt'] !== undefined
    ? [
        {
          path: ['ingress', 'tlsCertificate', 'tls.key'],
          meaning: 'private key of the certificate of the ingress, in PEM form',
          given: true,
        },
      ]
    : []),
];
