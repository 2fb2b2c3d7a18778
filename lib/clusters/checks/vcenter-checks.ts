import { show, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import { textIssues } from '../../spec/text-issues';
import type { ClusterVcenter } from '../configuration';

/** The folder of the datacenter below which objects of a kind lie. */
const ROOTS = {
  resourcePool: 'host',
  folder: 'vm',
  network: 'network',
  datastore: 'datastore',
  template: 'vm',
} as const;

type InventoryProperty = keyof typeof ROOTS;

/** The issues of a vCenter: its address, whether its certificate can be checked, and the inventory paths. */
export function vcenterIssues(path: string, vcenter: ClusterVcenter): readonly SpecIssue[] {
  const { server, thumbprint, insecure = false, datacenter } = vcenter;
  const thumbprintCure = 'add the SHA-1 thumbprint, or set insecure to true';
  return [
    ...textIssues(`${path}.server`, 'host-port', server),
    ...(thumbprint === undefined
      ? insecure
        ? []
        : [propIssue(`${path}.thumbprint`, 'nothing', 'the thumbprint of the certificate (R37)', thumbprintCure)]
      : textIssues(`${path}.thumbprint`, 'sha1-thumbprint', thumbprint)),
    ...(isInventoryPath(datacenter)
      ? []
      : [propIssue(`${path}.datacenter`, show(datacenter), 'an inventory path', 'write it like "/sfo01w01dc01"')]),
    ...inventoryIssues(path, vcenter, datacenter),
  ];
}

/** The issues of inventory paths: of a cluster, or of what a node pool says in its place. */
export const inventoryIssues = (
  path: string,
  vcenter: Readonly<Partial<Record<InventoryProperty, string>>>,
  datacenter: string,
): readonly SpecIssue[] =>
  (['resourcePool', 'folder', 'network', 'datastore', 'template'] as const).flatMap((property) =>
    rootIssues(`${path}.${property}`, vcenter[property], `${datacenter}/${ROOTS[property]}`),
  );

/** Whether a text is a whole inventory path. */
export const isInventoryPath = (text: string): boolean => /^(\/[^/]+)+$/.test(text);

/** The issues of the path of an object below a folder. Short names need not be unique in a vCenter, so they are refused. */
export function rootIssues(path: string, value: string | undefined, root: string): readonly SpecIssue[] {
  return value === undefined || (isInventoryPath(value) && (value === root || value.startsWith(`${root}/`)))
    ? []
    : [propIssue(path, show(value), `an inventory path below ${show(root)}`, 'write the whole path')];
}
