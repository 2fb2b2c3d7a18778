import { show } from '../../../spec';
import { kubernetesVersionFindings, missionControlFindings } from '../../site/rules/clusters';
import { labelFindings, tkgLabelFindings } from '../../site/rules/labels';
import { packageFindings } from '../../site/rules/packages';
import { noProxyFindings } from '../../site/rules/proxy';
import { findTkgRelease, TKG_RELEASES } from '../../releases';
import { aws15 } from './names';
import { processorFindings } from './processors';
import { type AwsRule, type AwsRuleContext, byConstruction, type Finding } from './rule';
import { tagFindings } from './tags';

/** The last release with clusters on AWS. */
const LAST_ON_AWS = Object.values(TKG_RELEASES)
  .filter(({ clusterClasses }) => 'aws' in clusterClasses)
  .map(({ name }) => name)
  .at(-1);

const aws14: AwsRule = {
  id: 'AWS14',
  statement: 'The TKG release is one that the design is written for; TKG 2.4 is the last one with clusters on AWS.',
  source: 'release notes of TKG 2.5',
  held: 'check',
  check: ({ spec: { release } }) => {
    if (release === undefined || release === TKG_RELEASES['2.3.0'].name) {
      return [];
    }
    const known = findTkgRelease(release);
    const hasEnded =
      known === undefined
        ? /^(?:2\.(?:[5-9]|[1-9][0-9])|[3-9]|[1-9][0-9])(?:\.|$)/.test(release)
        : known.clusterClasses.aws === undefined;
    return [
      {
        path: 'release',
        got: show(release),
        expected: hasEnded
          ? `"2.3.0": clusters on AWS end with TKG ${(LAST_ON_AWS ?? '').replace(/\.0$/, '')}`
          : '"2.3.0", the release of this reference design',
        cure: hasEnded
          ? 'stay on it, or make clusters with Amazon EKS through Tanzu Mission Control'
          : 'leave it out; clusters of other releases can be made with the constructs',
      },
    ];
  },
};

/** VPCs that are described, and that no cluster is in. */
const unknownVpcFindings = ({ spec, design }: AwsRuleContext): readonly Finding[] =>
  Object.keys(spec.networks.vpcs ?? {})
    .filter((id) => design.vpcs.every((vpc) => vpc.id !== id))
    .map((id) => ({
      path: `networks.vpcs.${id}`,
      got: `the VPC ${show(id)}, which no cluster is in`,
      expected: `one of ${design.vpcs.map((vpc) => show(vpc.id)).join(', ')}`,
      cure: 'correct the id, name it in "vpc" of a cluster, or remove it',
    }));

const aws19: AwsRule = {
  id: 'AWS19',
  statement: 'What is described belongs to something, and tags are such as AWS takes.',
  source: 'AWS, tags',
  held: 'check',
  check: (context) => [...unknownVpcFindings(context), ...tagFindings(context.spec)],
};

export const AWS_GENERAL_RULES: readonly AwsRule[] = [
  aws14,
  aws15,
  {
    id: 'AWS16',
    statement:
      'Labels of clusters and nodes are valid, those of TKG itself are set by nothing else, and Tanzu Mission Control has Antrea.',
    source: 'TKG, labels of clusters',
    held: 'check',
    check: ({ spec, design }) => [
      ...labelFindings(design),
      ...tkgLabelFindings(spec),
      ...missionControlFindings(design),
    ],
  },
  {
    id: 'AWS17',
    statement:
      'Every cluster runs a TKr of the release; nodes and hosts have x86-64 processors, which images and programs are built for.',
    source: 'release notes of TKG',
    held: 'check',
    check: (context) => [...kubernetesVersionFindings(context.design), ...processorFindings(context)],
  },
  {
    id: 'AWS18',
    statement: 'A package is installed once in a cluster, at one exact version, and after what it needs.',
    source: 'deployment guide, packages',
    held: 'check',
    check: ({ design }) => packageFindings(design),
  },
  aws19,
  {
    id: 'AWS20',
    statement: 'What goes around a proxy is listed without wildcards.',
    source: 'TKG 2.3, TKG_NO_PROXY',
    held: 'check',
    check: ({ spec }) => (spec.design === 'aws' ? noProxyFindings(spec.proxy) : []),
  },
  {
    id: 'AWS21',
    statement: 'The domain of the site does not end in ".local", which nodes resolve by multicast.',
    source: 'TKG 2.3, node operating systems',
    held: 'check',
    check: ({ design: { dns } }) =>
      /(^|\.)local$/i.test(dns.domain)
        ? [
            {
              path: 'dns.domain',
              got: show(dns.domain),
              expected: 'a name that does not end in ".local"',
              cure: 'use a name below a domain of yours',
            },
          ]
        : [],
  },
  byConstruction('AWS22', 'No secret has a value in any output: not in user data, not in the state.', 'TKG 2.3'),
];
