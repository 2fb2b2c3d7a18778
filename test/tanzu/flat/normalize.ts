// What counts when our objects are compared with those of TKG's generator.

type Data = Record<string, unknown>;

const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.keys(value).length === 0);

/**
 * Fields that the generator writes although the cluster class does not declare them (Cluster API refuses them since 1.3),
 * or that class and patch name differently.
 */
const NOT_OF_THE_CLASS: readonly (readonly [variable: string, field: string])[] = [
  ['worker', 'count'],
  ['proxy', 'systemWide'],
  ['controlPlane', 'dataDisk'],
  ['controlPlane', 'dataDisks'],
];

/** Nulls and empty values are what the API server, or a default of the class, makes of nothing. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutEmpty).filter((item) => !isEmpty(item));
  }
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(value)
          .map(([key, item]) => [key, withoutEmpty(item)] as const)
          .filter(([, item]) => !isEmpty(item)),
      )
    : value;
}

/** Exceptions of a proxy are a set: the CLI hands them over in any order. */
function withSortedNoProxy(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withSortedNoProxy);
  }
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, item]) => {
          if (key !== 'noProxy' && key !== 'no_proxy') {
            return [key, withSortedNoProxy(item)];
          }
          const entries = Array.isArray(item) ? item : typeof item === 'string' ? item.split(',') : [];
          return [key, [...new Set(entries.map((entry) => String(entry).trim()))].sort()];
        }),
      )
    : value;
}

interface Variable {
  readonly name: string;
  readonly value: unknown;
}

/** Variables by their names: Cluster API knows no order of them. */
function byName(variables: readonly Variable[]): Data {
  return Object.fromEntries(
    variables.map(({ name, value }) => {
      if (!isObject(value)) {
        return [name, { value }];
      }
      const dropped = NOT_OF_THE_CLASS.filter(([variable]) => variable === name).map(([, field]) => field);
      const copy: Data = Object.fromEntries(Object.entries(value).filter(([field]) => !dropped.includes(field)));
      const groups = copy.securityGroupOverrides;
      if (isObject(groups) && 'controlPlane' in groups) {
        const { controlPlane, ...others } = groups;
        copy.securityGroupOverrides = { ...others, controlplane: controlPlane };
      }
      return [name, { value: copy, given: true }];
    }),
  );
}

function withoutTopologyOrder(cluster: Data): Data {
  const spec = cluster.spec as { readonly topology: Data };
  const workers = spec.topology.workers as { readonly machineDeployments: readonly Data[] } | undefined;
  return {
    ...cluster,
    spec: {
      ...spec,
      topology: {
        ...spec.topology,
        variables: byName(spec.topology.variables as readonly Variable[]),
        workers: {
          machineDeployments: workers?.machineDeployments.map((pool) => {
            const variables = pool.variables as { readonly overrides: readonly Variable[] } | undefined;
            return { ...pool, variables: variables && { overrides: byName(variables.overrides) } };
          }),
        },
      },
    },
  };
}

/** "false", which the templates read as true. */
function withoutMisreadSwitches(config: Data): Data {
  const copy = structuredClone(config) as { spec?: { vsphereCPI?: { nsxt?: Data } } };
  delete copy.spec?.vsphereCPI?.nsxt?.insecure;
  delete copy.spec?.vsphereCPI?.nsxt?.remoteAuth;
  return copy;
}

function normalized(document: Data): unknown {
  const metadata: Data = { ...(document.metadata as Data), namespace: undefined };
  const copy = { ...document, metadata };
  const ordered =
    document.kind === 'Cluster'
      ? withoutTopologyOrder(copy)
      : document.kind === 'VSphereCPIConfig'
        ? withoutMisreadSwitches(copy)
        : copy;
  return withoutEmpty(withSortedNoProxy(ordered));
}

/** Documents by kind and name, reduced to what counts. */
export const normalize = (documents: readonly object[]): Data =>
  Object.fromEntries(
    (documents as readonly Data[]).map((document) => [
      `${String(document.kind)}/${String((document.metadata as Data).name)}`,
      normalized(document),
    ]),
  );
