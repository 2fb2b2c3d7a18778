/** A provider as a stack asks for it. */
export interface Provider {
  /** "vmware/avi" */
  readonly source: string;

  /** Exact version: "22.1.3" */
  readonly version: string;
}

/** Who judged a stack, besides Terraform's own core; the best first. */
export const JUDGES = ['real', 'double: schema dump', 'double: schema from bindings'] as const;
export type Judge = (typeof JUDGES)[number];

/** Where Terraform looks for a provider whose source names no host. */
export const DEFAULT_HOST = 'registry.terraform.io';

/** "registry.terraform.io/vmware/avi" */
export function addressOf({ source }: Provider): string {
  return `${DEFAULT_HOST}/${source}`;
}

/** "avi" of "vmware/avi" */
export function nameOf(source: string): string {
  return source.slice(source.lastIndexOf('/') + 1);
}
