/** What a cluster class is by its name. */
export interface ClassFamily {
  /** Such as "tkg-vsphere-default"; the whole name of a class that a user made. */
  readonly family: string;
  /**
   * Such as "1.1.0".
   *
   * @default - none: a user made the class
   */
  readonly version?: string;
}

/** The family of a class that TKG brings, such as "tkg-vsphere-default-v1.1.0", and its version. */
export function classFamily(className: string): ClassFamily {
  const [, family, version] = /^(tkg-(?:vsphere|aws|azure)-default)-v(\d+\.\d+\.\d+)$/.exec(className) ?? [];
  return family === undefined || version === undefined ? { family: className } : { family, version };
}

/** Whether a user made the class. */
export const isCustomClass = (className: string): boolean => classFamily(className).version === undefined;
