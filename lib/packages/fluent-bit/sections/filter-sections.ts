import type { FluentBitFilter, FluentBitModifyFilter, FluentBitModifyRule, FluentBitTkgFilter } from '../../../spec';
import type { ConfigEntry, ConfigSection } from '../config/config-section';
import { entry, quoteToken } from '../config/write-config';
import { matchingSection, said } from './section';

/** Filters, as sections of Fluent Bit. */
export const filterSections = (filters: readonly FluentBitFilter[]): readonly ConfigSection[] =>
  filters.flatMap((filter): readonly ConfigSection[] => {
    switch (filter.type) {
      case 'kubernetes':
        return [matchingSection('FILTER', filter.type, { ...KUBERNETES, ...said(filter) }, 'kube.*')];
      case 'tkg':
        return tkgSections(filter);
      case 'modify':
        return [modifySection(filter)];
      case 'multiline': {
        const { keyContent, ...rest } = filter;
        const properties = { ...rest.properties, ...(keyContent && { 'multiline.key_content': keyContent }) };
        return [matchingSection('FILTER', filter.type, { ...rest, properties })];
      }
      case 'plugin':
        return [matchingSection('FILTER', filter.name, filter)];
      default:
        return [matchingSection('FILTER', filter.type, filter)];
    }
  });

/** As the package has it; Fluent Bit itself has all of them off. */
const KUBERNETES = { mergeLog: true, mergeLogKey: 'log_processed', k8sLoggingParser: true, k8sLoggingExclude: true };

function modifySection({ rules, ...rest }: FluentBitModifyFilter): ConfigSection {
  const section = matchingSection('FILTER', rest.type, rest);
  return { ...section, entries: [...section.entries, ...rules.map(modifyEntry)] };
}

function modifyEntry(rule: FluentBitModifyRule): ConfigEntry {
  const second = 'value' in rule ? rule.value : 'to' in rule ? rule.to : undefined;
  return entry(rule.operation, [rule.key, ...(second === undefined ? [] : [second])].map(quoteToken).join(' '));
}

const tkgSections = ({ cluster, instance = cluster }: FluentBitTkgFilter): readonly ConfigSection[] => [
  matchingSection('FILTER', 'record_modifier', { record: { tkg_cluster: cluster, tkg_instance: instance } }),
  matchingSection('FILTER', 'nest', {
    match: 'kube.*',
    operation: 'nest',
    wildcard: ['tkg_instance*'],
    nestUnder: 'tkg',
  }),
  matchingSection('FILTER', 'nest', {
    match: 'kube_systemd.*',
    operation: 'nest',
    wildcard: ['SYSTEMD*'],
    nestUnder: 'systemd',
  }),
  modifySection({
    type: 'modify',
    match: 'kube.*',
    rules: [{ operation: 'copy', key: 'kubernetes', to: 'k8s' }],
  }),
  matchingSection('FILTER', 'nest', { match: 'kube.*', operation: 'lift', nestedUnder: 'kubernetes' }),
];
