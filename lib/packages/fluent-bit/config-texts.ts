import type { FluentBitInput, FluentBitOptions } from '../../spec';
import { writeConfig } from './config/write-config';
import type { FluentBitConfigValues } from './fluent-bit-values';
import { filterSections } from './sections/filter-sections';
import { DEFAULT_INPUTS, inputSections } from './sections/input-sections';
import { outputSections } from './sections/output-sections';
import { CRI_PARSER, parserSections } from './sections/parser-sections';
import { serviceSection } from './sections/service-section';

/** The texts of the configuration. What is not said stays the package's, inputs aside. */
export function configTexts(options: Partial<FluentBitOptions>): FluentBitConfigValues {
  const { inputs = DEFAULT_INPUTS, filters, outputs = [], service } = options;
  return {
    service: service && writeConfig([serviceSection(service)]),
    inputs: writeConfig(inputSections(inputs)),
    filters: filters && writeConfig(filterSections(filters)),
    outputs: outputs.length === 0 ? undefined : writeConfig(outputSections(outputs, messageFieldOf(inputs))),
    parsers: parsersText(inputs, options),
  };
}

function parsersText(
  inputs: readonly FluentBitInput[],
  { parsers, multilineParsers = [] }: Partial<FluentBitOptions>,
): string | undefined {
  if (parsers === undefined && multilineParsers.length === 0) {
    return undefined;
  }
  const own = parsers ?? [];
  const needsCri = inputs.some(takesCri);
  const hasCri = own.some(({ name }) => name === CRI_PARSER.name);
  return writeConfig(parserSections([...(needsCri && !hasCri ? [CRI_PARSER] : []), ...own], multilineParsers));
}

const takesCri = (input: FluentBitInput): boolean =>
  input.type === 'containers'
    ? input.multilineParser === undefined && (input.parser ?? CRI_PARSER.name) === CRI_PARSER.name
    : input.type === 'tail' && input.parser === CRI_PARSER.name;

/** The field that holds what a container wrote: multi-line parsers have another one than the parser "cri". */
const messageFieldOf = (inputs: readonly FluentBitInput[]): string =>
  inputs.some((input) => input.type === 'containers' && input.multilineParser !== undefined) ? 'log' : 'message';
