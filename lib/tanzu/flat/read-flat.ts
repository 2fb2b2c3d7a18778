import { closest, distance } from 'fastest-levenshtein';
import { parse } from 'yaml';
import type { ClusterConfiguration, ClusterRole } from '../../clusters';
import type { Infrastructure } from '../../design/releases';
import { show, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import { isUnreadable, PLAN, YAML_MAP } from './codecs';
import { type FlatCluster, type FlatForm, poolsOf } from './flat-cluster';
import type { FlatKey } from './flat-key';
import { findFlatKey, FLAT_KEYS } from './flat-keys';
import { UNREAD_KEYS } from './keys/others';
import { setAt } from './paths';

/** Texts of variables by their names. */
export type FlatTexts = Readonly<Record<string, string>>;

/** A flat configuration that was read, and what was wrong with it. */
export interface ReadFlat {
  readonly flat: FlatCluster;
  /** The texts as they were read: without quotes inside of the file's own. */
  readonly texts: FlatTexts;
  readonly issues: readonly SpecIssue[];
}

/** Variables that the CLI writes for its templates, and no user. */
const MERGED_KEYS = ['PROVIDER_TYPE', 'TKG_DEFAULT_BOM'];

const INFRASTRUCTURES: readonly Infrastructure[] = ['vsphere', 'aws', 'azure'];

/**
 * Reads the variables of a flat cluster configuration.
 *
 * @param texts what stands in the file; a text that YAML's quotes stand around once more is taken without them, as the
 *   CLI's templates do
 * @param role what the cluster is for; TKG_CLUSTER_ROLE, which the CLI writes, wins
 * @returns the configuration in types, and an issue for every variable that is unknown or cannot be read
 */
export function readFlat(texts: FlatTexts, role: ClusterRole = 'workload'): ReadFlat {
  const given = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, withoutQuotes(text)]));
  const form: FlatForm = MERGED_KEYS.some((name) => name in given) ? 'merged' : 'user';
  const { infrastructure, issues } = infrastructureOf(given);
  const effectiveRole = roleOf(given.TKG_CLUSTER_ROLE) ?? role;
  const pools = poolsOf(PLAN.decode(given.CLUSTER_PLAN ?? ''));
  const configuration: Record<string, unknown> = {};
  const further: Record<string, unknown> = {};

  const entries = Object.entries(given).map(([name, text]): readonly SpecIssue[] => {
    const key = findFlatKey(name, infrastructure);
    if (key === undefined) {
      further[name] = text;
      return [unknownKey(name, text)];
    }
    const said = isSaidByConfiguration(key, infrastructure, pools, effectiveRole);
    if (!said && key.codec === YAML_MAP) {
      further[name] = text;
      return [];
    }
    const { value, issue } = decoded(key, text, form);
    if (said && key.segments !== undefined && value !== undefined) {
      setAt(configuration, key.segments, value);
    } else if (value !== undefined || text !== '') {
      further[name] = value ?? text;
    }
    return issue === undefined ? [] : [issue];
  });
  namePools(configuration, pools);
  return {
    flat: {
      infrastructure,
      role: effectiveRole,
      form,
      configuration: withInfrastructure(configuration, infrastructure),
      further,
    },
    texts: given,
    issues: [...issues, ...entries.flat()],
  };
}

/** "'text'" gives "text". */
function withoutQuotes(text: string): string {
  if (!/^(?:'[\s\S]*'|"[\s\S]*")$/.test(text)) {
    return text;
  }
  try {
    return String(parse(text, { schema: 'failsafe' }));
  } catch {
    return text;
  }
}

const roleOf = (text: string | undefined): ClusterRole | undefined =>
  text === 'management' || text === 'workload' ? text : undefined;

function infrastructureOf(given: FlatTexts): {
  readonly infrastructure: Infrastructure;
  readonly issues: readonly SpecIssue[];
} {
  const name = 'PROVIDER_TYPE' in given ? 'PROVIDER_TYPE' : 'INFRASTRUCTURE_PROVIDER';
  const said = given[name] ?? '';
  const known = INFRASTRUCTURES.find((infrastructure) => infrastructure === said.split(':')[0]);
  if (known !== undefined) {
    const version = said.split(':')[1];
    const wrong = version !== undefined && !/^v?[0-9]+\.[0-9]+\.[0-9]+/.test(version);
    const issue = {
      ...propIssue(name, show(said), `"${known}", or with a version behind a colon`, 'correct it'),
      rule: 'V9',
    };
    return { infrastructure: known, issues: wrong ? [issue] : [] };
  }
  const told = toldByNames(Object.keys(given));
  return {
    infrastructure: told ?? 'vsphere',
    issues:
      said === '' && told !== undefined
        ? []
        : [
            {
              ...propIssue(
                'INFRASTRUCTURE_PROVIDER',
                show(said === '' ? undefined : said),
                INFRASTRUCTURES.map(show).join(', '),
                'name the infrastructure',
              ),
              rule: 'V9',
            },
          ],
  };
}

/** The infrastructure that most variables are named after, such as VSPHERE_SERVER; undefined where none is. */
function toldByNames(names: readonly string[]): Infrastructure | undefined {
  const count = (infrastructure: Infrastructure): number =>
    names.filter((name) => name.startsWith(`${infrastructure.toUpperCase()}_`)).length;
  const [most] = [...INFRASTRUCTURES].sort((one, other) => count(other) - count(one));
  return most !== undefined && count(most) > 0 ? most : undefined;
}

function unknownKey(name: string, text: string): SpecIssue {
  const unread = UNREAD_KEYS.find((known) => known.name === name);
  if (unread !== undefined) {
    const cure =
      unread.meant === undefined ? 'leave it to the environment of the CLI' : `did you mean ${unread.meant}?`;
    return {
      ...propIssue(name, show(hidden(name, text)), 'a variable that makes a cluster', cure),
      severity: 'warning',
    };
  }
  const upper = name.toUpperCase();
  const near = closest(
    upper,
    FLAT_KEYS.map((key) => key.name),
  );
  const cure = distance(upper, near) <= name.length / 2 ? `did you mean ${near}?` : `remove it; the nearest is ${near}`;
  return propIssue(name, `the variable ${show(name)}`, 'a variable of TKG', cure);
}

/** Credentials are not shown. */
const hidden = (name: string, text: string): string => (/KEY|SECRET|PASSWORD|TOKEN|CREDENTIAL/.test(name) ? '…' : text);

/**
 * The value of a variable. A text that its type does not know is an error; where the templates hand it on, and the CLI has
 * let it pass, it is for the cluster class to refuse.
 */
function decoded(key: FlatKey, text: string, form: FlatForm): { readonly value: unknown; readonly issue?: SpecIssue } {
  if (text === '' && key.empty !== 'counts') {
    return { value: (key.default ?? '') === '' ? undefined : null };
  }
  const value = key.codec.decode(text);
  if (!isUnreadable(value)) {
    return { value };
  }
  if (text === '') {
    return { value: '' };
  }
  const got = key.purpose === 'secret' ? 'a secret' : show(text);
  const handedOn = key.codec.handsOn === true;
  const issue = propIssue(key.name, got, value.expected, 'correct it');
  return {
    value: handedOn ? text : undefined,
    issue: handedOn && form === 'merged' ? { ...issue, severity: 'warning' } : issue,
  };
}

const isSaidByConfiguration = (
  { infrastructure, name, path, place }: FlatKey,
  ours: Infrastructure,
  pools: number,
  role: ClusterRole,
): boolean =>
  path !== undefined &&
  (infrastructure ?? ours) === ours &&
  (place ?? 0) < pools &&
  // The labels of a management cluster are those of the clusters that its load balancer serves.
  !(name === 'AVI_LABELS' && role === 'management');

/** Gives the pools that variables speak of their names. */
function namePools(configuration: Record<string, unknown>, pools: number): void {
  if (configuration.nodePools !== undefined) {
    const given = configuration.nodePools as readonly object[];
    configuration.nodePools = Array.from({ length: pools }, (_, place) => ({ name: `md-${place}`, ...given[place] }));
  }
}

/** The property that tells which infrastructure a configuration is of. */
function withInfrastructure(
  configuration: Record<string, unknown>,
  infrastructure: Infrastructure,
): ClusterConfiguration {
  const property = infrastructure === 'vsphere' ? 'vcenter' : infrastructure;
  return { ...configuration, [property]: configuration[property] ?? {} } as unknown as ClusterConfiguration;
}
