import { homedir, hostname, tmpdir } from 'node:os';
import type { Fact } from './fact';

/** A finding for each file that a pattern is found in, but for what is known of it. */
const filesWith = (pattern: RegExp, known: readonly RegExp[] = []): Fact['check'] => {
  const check: Fact['check'] = ({ files }) =>
    [...files].flatMap(([path, text]) => {
      const rest = known.reduce((left, each) => left.replaceAll(each, ''), text);
      const found = pattern.exec(rest)?.[0];
      return found === undefined ? [] : [`${path}: holds ${found}`];
    });
  return check;
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** ARNs that a user has written. */
const ARNS_OF_USERS = [/"arn:aws-us-gov:s3:::flow-logs"/g];

/** Names of AWS and of TKG that end so: the pointer to the current image, and the index of the tanzu CLI. */
const KNOWN_AS_LATEST = [/\/aws\/service\/ami-amazon-linux-latest\//g, /\/plugin-inventory:latest\b/g];

export const FILE_FACTS: readonly Fact[] = [
  {
    name: 'the partition of AWS is written out nowhere',
    check: filesWith(/arn:aws[a-z-]*:|amazonaws\.com\.cn|com\.amazonaws\./, ARNS_OF_USERS),
  },
  {
    name: 'no file holds a path or the name of this machine',
    check: filesWith(
      new RegExp(
        [process.cwd(), tmpdir(), homedir(), hostname()]
          .filter((text) => text.length > 4)
          .map(escaped)
          .join('|'),
      ),
    ),
  },
  { name: 'nothing is named by "latest"', check: filesWith(/[\w/:.-]*\blatest\b/, KNOWN_AS_LATEST) },
  {
    name: 'no manifest, configuration or report holds an expression of Terraform',
    check: ({ files, ...rest }) =>
      filesWith(/TfToken[^\s]*|\$\{(?!\{)[^}]*\}/)({
        ...rest,
        files: new Map([...files].filter(([path]) => path.startsWith('dist/'))),
      }),
  },
  {
    name: 'every stack names its backend and the exact version of its provider',
    check: ({ files }) =>
      [...files].flatMap(([path, text]) => {
        if (!path.endsWith('cdk.tf.json')) {
          return [];
        }
        const { terraform } = JSON.parse(text) as { terraform: StackSettings };
        const isExact = Object.values(terraform.required_providers).every(({ version }) =>
          /^\d+\.\d+\.\d+$/.test(version),
        );
        return isExact && Object.keys(terraform.backend).length === 1
          ? []
          : [`${path}: has no backend, or a loose provider`];
      }),
  },
];

interface StackSettings {
  readonly backend: object;
  readonly required_providers: Readonly<Record<string, { readonly version: string }>>;
}
