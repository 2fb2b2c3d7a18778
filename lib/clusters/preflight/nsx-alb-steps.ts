import type { PreflightStep } from './preflight-step';
import { shellWord } from './shell-word';

/** What a management cluster names of NSX ALB. */
export interface NsxAlbReferences {
  /** Address or name of the controllers. */
  readonly controller: string;
  /**
   * Version that the API is asked in.
   *
   * @default - that of the controllers
   */
  readonly version?: string;
  readonly cloud: string;
  /** Service engine group of workload clusters. */
  readonly serviceEngineGroup: string;
  /** Network that services of workload clusters have their addresses in. */
  readonly dataNetwork: string;
  /** Further groups. Of the same name in two places, one is asked for. */
  readonly furtherGroups: readonly string[];
  /** Further networks, as `furtherGroups`. */
  readonly furtherNetworks: readonly string[];
}

/** Kinds of objects, as the paths of NSX ALB's API have them. */
type Kind = 'cloud' | 'serviceenginegroup' | 'network';

/**
 * The checks that what a management cluster names of NSX ALB is there (rules V37 and V38). They log in once, as
 * admin with the password of the environment variable AVI_PASSWORD, and trust the authority in the file `avi-ca.pem`.
 */
export function nsxAlbPreflightSteps(references: NsxAlbReferences): readonly PreflightStep[] {
  const { cloud, controller, dataNetwork, furtherGroups, furtherNetworks, serviceEngineGroup } = references;
  const ask = (kind: Kind, name: string): string => request(references, kind, name);
  const further = [
    ...[...new Set(furtherGroups)]
      .filter((name) => name !== serviceEngineGroup)
      .map((name) => ask('serviceenginegroup', name)),
    ...[...new Set(furtherNetworks)].filter((name) => name !== dataNetwork).map((name) => ask('network', name)),
  ];
  return [
    {
      rule: 'V37',
      title: 'Check cloud, service engine group and network of NSX ALB',
      reason:
        'The login must succeed, and each answer have a "count" of 1; avi-ca.pem is AVI_CA_DATA_B64, decoded from base64.',
      commands: [
        `printf %s "$AVI_PASSWORD" | curl --silent --show-error --fail --cacert avi-ca.pem --cookie-jar avi.cookies --data-urlencode username=admin --data-urlencode password@- ${shellWord(`https://${controller}/login`)}`,
        ask('cloud', cloud),
        ask('serviceenginegroup', serviceEngineGroup),
        ask('network', dataNetwork),
      ],
    },
    ...(further.length === 0
      ? []
      : [
          {
            rule: 'V38',
            title: 'Check further groups and networks of NSX ALB',
            reason: 'With the login of V37; each answer must have a "count" of 1.',
            commands: further,
          },
        ]),
  ];
}

function request({ controller, version }: NsxAlbReferences, kind: Kind, name: string): string {
  const header = version === undefined ? '' : `--header ${shellWord(`X-Avi-Version: ${version}`)} `;
  return `curl --silent --show-error --fail --cacert avi-ca.pem --cookie avi.cookies ${header}--get --data-urlencode ${shellWord(`name=${name}`)} ${shellWord(`https://${controller}/api/${kind}`)}`;
}
