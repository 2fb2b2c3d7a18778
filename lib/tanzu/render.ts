import { Document, Pair, Scalar, YAMLMap } from 'yaml';
import type { FlatConfiguration, FlatSection } from './flat-configuration';

/** Name of the file that a configuration is written to. */
export const fileNameOf = ({ clusterName }: Pick<FlatConfiguration, 'clusterName'>): string => `${clusterName}.yaml`;

/**
 * Writes a flat configuration as YAML. Every value is in double quotes: readers of YAML 1.1, as the tanzu CLI is one,
 * would otherwise read `yes`, `3` or `20.04` as something else than a text.
 */
export function renderFlatConfiguration(configuration: FlatConfiguration): string {
  const map = new YAMLMap<Scalar<string>, Scalar<string>>();
  map.items.push(...configuration.sections.flatMap((section, index) => pairsOf(section, index > 0)));
  const document = new Document(undefined, { version: '1.1' });
  document.contents = map;
  document.commentBefore = header(configuration);
  return document.toString({ lineWidth: 0, doubleQuotedAsJSON: true });
}

function pairsOf({ title, entries }: FlatSection, apart: boolean): readonly Pair<Scalar<string>, Scalar<string>>[] {
  return entries.map(([name, text], index) => {
    const key = new Scalar(name);
    if (index === 0) {
      key.spaceBefore = apart;
      key.commentBefore = ` ${title}`;
    }
    const value = new Scalar(text);
    value.type = Scalar.QUOTE_DOUBLE;
    return new Pair(key, value);
  });
}

function header(configuration: FlatConfiguration): string {
  const { clusterName, environment, prerequisites, release, tanzuCli } = configuration;
  const width = Math.max(...environment.map(({ name }) => name.length));
  return [
    ` Management cluster ${clusterName}: TKG ${release}, tanzu CLI ${tanzuCli}.`,
    ' The CLI takes secrets from its environment. Export them first:',
    ...environment.map(({ name, meaning }) => `   ${name.padEnd(width)}  ${meaning}`),
    ' Then run, in the folder of this file:',
    ...prerequisites.map((command) => `   ${command}`),
    `   tanzu management-cluster create --file ${fileNameOf(configuration)} -v 6`,
  ].join('\n');
}
