import {
  type DerivedName,
  derivedNameFindings as siteDerivedNameFindings,
  fileNameFindings as siteFileNameFindings,
} from '../../site/rules/names';
import { chartIds } from '../chart-ids';
import type { Finding, RuleContext } from './rule';

const named = (
  path: string,
  text: string,
  format: 'inventory-name' | 'dns-label' | 'hostname' = 'inventory-name',
): DerivedName => ({
  text,
  format,
  path,
  cure: `set "${path}", or shorten "site"`,
});

function derivedNames({ spec, design }: RuleContext): readonly DerivedName[] {
  const { avi, contentLibrary } = design;
  const hostCure = 'give a shorter one, or shorten "site"';
  return [
    ...design.networks.map(({ path, portGroup }) => ({
      ...named(`${path}.portGroup`, portGroup),
      cure: `set "${path}.portGroup", or shorten the name of the switch`,
    })),
    named('vcenter.contentLibrary.name', contentLibrary.name),
    named('avi.cloudName', avi.cloudName),
    named('avi.ipamProfileName', avi.ipamProfileName),
    named('avi.dnsProfileName', avi.dnsProfileName),
    named('avi.serviceEngineGroups.management.name', avi.serviceEngineGroups.management.name),
    named('avi.serviceEngineGroups.workload.name', avi.serviceEngineGroups.workload.name),
    named('avi.antiAffinityRuleName', avi.antiAffinityRule),
    named('avi.portalCertificateName', avi.certificate.name),
    ...avi.controllers.flatMap(({ hostname, fqdn }, index): readonly DerivedName[] => [
      { ...named(`avi.controllers[${index}].hostname`, hostname, 'dns-label'), cure: hostCure },
      { ...named('dns.domain', fqdn, 'hostname'), cure: 'give a shorter domain, or shorter host names' },
    ]),
    ...(avi.cluster === undefined
      ? []
      : [{ ...named('avi.clusterHostname', avi.cluster.hostname, 'dns-label'), cure: hostCure }]),
    ...(design.bootstrapMachine === undefined
      ? []
      : [named('bootstrapMachine.name', design.bootstrapMachine.name, 'dns-label')]),
    ...design.nodeTemplates.flatMap(({ libraryItem }, index): readonly DerivedName[] =>
      libraryItem === undefined
        ? []
        : [{ ...named(`vcenter.nodeTemplates[${index}].name`, libraryItem), cure: 'shorten the name of the template' }],
    ),
    ...networkNames({ spec, design }),
  ];
}

/** Names of Kubernetes objects that are built on the id of a node network. */
function networkNames({ design }: RuleContext): readonly DerivedName[] {
  const cure = 'shorten the id of the network';
  return design.guestClusters.flatMap(({ akoDeploymentConfig, network, path }): readonly DerivedName[] => {
    const at = network.role === 'workload' ? `${network.path}.id` : `${path}.name`;
    return [
      { text: akoDeploymentConfig, format: 'dns-label', path: at, cure },
      ...(network.nodeIpam === undefined
        ? []
        : [
            {
              text: `${design.site}-${network.id}`,
              format: 'dns-label' as const,
              path: at,
              cure: `${cure}, or "site"`,
            },
          ]),
    ];
  });
}

/** Names that nobody wrote and that are too long for what they name. */
export const derivedNameFindings = (context: RuleContext): readonly Finding[] =>
  siteDerivedNameFindings(derivedNames(context));

/** Clusters named like a chart of another one: both would be written to one file. */
export const fileNameFindings = ({ design }: RuleContext): readonly Finding[] =>
  siteFileNameFindings(
    design,
    [chartIds.akoDeploymentConfigs, chartIds.nodeIpPools].map((idOf) => ({
      file: idOf(design),
      owner: 'managementCluster',
    })),
  );
