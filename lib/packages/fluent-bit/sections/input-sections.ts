import type { FluentBitContainersInput, FluentBitInput, FluentBitNodeServicesInput } from '../../../spec';
import type { ConfigSection } from '../config/config-section';
import { inputSection, said } from './section';

/** What records are made of when nothing is said. */
export const DEFAULT_INPUTS: readonly FluentBitInput[] = [{ type: 'containers' }, { type: 'node-services' }];

/** Inputs, as sections of Fluent Bit. */
export const inputSections = (inputs: readonly FluentBitInput[]): readonly ConfigSection[] =>
  inputs.map((input) => {
    switch (input.type) {
      case 'containers':
        return containersSection(input);
      case 'node-services':
        return nodeServicesSection(input);
      case 'plugin':
        return inputSection(input.name, input);
      default:
        return inputSection(input.type, input);
    }
  });

const containersSection = (input: FluentBitContainersInput): ConfigSection =>
  inputSection('tail', {
    tag: 'kube.*',
    path: ['/var/log/containers/*.log'],
    ...(input.multilineParser === undefined ? { parser: 'cri' } : {}),
    db: '/var/log/flb_kube.db',
    memBufLimit: '5MB',
    skipLongLines: true,
    refreshIntervalSeconds: 10,
    ...said(input),
  });

const nodeServicesSection = (input: FluentBitNodeServicesInput): ConfigSection =>
  inputSection('systemd', {
    tag: 'kube_systemd.*',
    path: '/var/log/journal',
    db: '/var/log/flb_kube_systemd.db',
    units: ['kubelet.service', 'containerd.service'],
    readFromTail: true,
    stripUnderscores: true,
    ...said(input),
  });
