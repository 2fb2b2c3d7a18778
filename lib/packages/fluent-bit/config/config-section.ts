/** A property of a section. */
export interface ConfigEntry {
  /** As Fluent Bit names it; upper and lower case are one. */
  readonly key: string;
  readonly value: string;
}

/** A section of a configuration in Fluent Bit's classic syntax. */
export interface ConfigSection {
  /** Its kind in capitals, such as "OUTPUT". */
  readonly kind: string;
  /** Its properties in order; some may be there several times. */
  readonly entries: readonly ConfigEntry[];
}

/** The values of a property, in order. */
export const valuesOf = ({ entries }: ConfigSection, key: string): readonly string[] =>
  entries.filter((entry) => entry.key.toLowerCase() === key).map(({ value }) => value);

/** The value of a property: the last one, where there are several. */
export const valueOf = (section: ConfigSection, key: string): string | undefined => valuesOf(section, key).at(-1);

/** The name of the plug-in of a section, in lower case. */
export const pluginOf = (section: ConfigSection): string => (valueOf(section, 'name') ?? '').toLowerCase();

/** Whether a property is switched on. */
export const isOn = (value: string | undefined): boolean => /^(?:on|true|yes)$/i.test(value ?? '');
