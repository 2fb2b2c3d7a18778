import { show } from '../../../spec';
import {
  kubernetesVersionFindings,
  missionControlFindings,
  sameNameFindings,
  samePoolNameFindings,
} from '../../site/rules/clusters';
import { labelFindings, tkgLabelFindings } from '../../site/rules/labels';
import { type DerivedName, derivedNameFindings, fileNameFindings } from '../../site/rules/names';
import { packageFindings } from '../../site/rules/packages';
import { noProxyFindings } from '../../site/rules/proxy';
import { findTkgRelease, TKG_RELEASES } from '../../releases';
import { type AwsRule, type AwsRuleContext, byConstruction, type Finding } from './rule';

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
    const hasEnded = known === undefined ? /^(?:2\.[5-9]|[3-9])/.test(release) : known.clusterClasses.aws === undefined;
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

/** Names that are built on that of the site, with the longest text that AWS takes for each. */
const derivedNames = ({ spec, design }: AwsRuleContext): readonly DerivedName[] => {
  const cure = 'shorten "site"';
  return [
    ...(design.artifacts === undefined || design.artifacts.bucketName !== undefined
      ? []
      : [
          {
            // The id of the account has twelve digits.
            text: `${design.artifacts.bucketPrefix}-000000000000`,
            format: 'aws-s3-bucket-name',
            path: 'artifacts.bucketName',
            cure: 'set it, or shorten "site"',
          },
        ]),
    ...[design.bootstrapHost.roleName, design.registryHost?.roleName, design.hostedZone?.policyName].flatMap((text) =>
      text === undefined ? [] : [{ text, format: 'aws-iam-name', path: 'site', cure }],
    ),
    ...design.vpcs
      .filter(({ id }) => spec.networks.vpcs?.[id] === undefined)
      .map(({ id }) => ({ text: id, format: 'dns-label', path: 'networks.shape', cure: 'shorten the id of the VPC' })),
  ];
};

const aws15: AwsRule = {
  id: 'AWS15',
  statement: 'Names are unique, and no longer than what they name allows.',
  source: 'limits of IAM and S3',
  held: 'check',
  check: (context) => [
    ...sameNameFindings(context.design),
    ...samePoolNameFindings(context.design),
    ...fileNameFindings(context.design),
    ...derivedNameFindings(derivedNames(context)),
  ],
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

const tagFindings = ({ spec: { tags = {} } }: AwsRuleContext): readonly Finding[] => [
  ...Object.entries(tags).flatMap(([key, value]): readonly Finding[] => [
    ...(/^(?:aws:|kubernetes\.io\/|sigs\.k8s\.io\/)|^Name$/.test(key) || key.length > 128 || key === ''
      ? [
          {
            path: 'tags',
            got: `the key ${show(key)}`,
            expected:
              'a key of at most 128 characters that belongs neither to AWS, nor to Kubernetes, nor to this library',
            cure: 'choose another key',
          },
        ]
      : []),
    ...(value.length > 256
      ? [{ path: `tags.${key}`, got: show(value), expected: 'at most 256 characters', cure: 'shorten it' }]
      : []),
  ]),
  ...(Object.keys(tags).length > 40
    ? [
        {
          path: 'tags',
          got: `${Object.keys(tags).length} tags`,
          expected: 'at most 40: AWS takes 50 on a resource, some of which are set by this library and by controllers',
          cure: 'remove some',
        },
      ]
    : []),
];

const aws19: AwsRule = {
  id: 'AWS19',
  statement: 'What is described belongs to something, and tags are such as AWS takes.',
  source: 'AWS, tags',
  held: 'check',
  check: (context) => [...unknownVpcFindings(context), ...tagFindings(context)],
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
    statement: 'Every cluster runs a TKr of the release.',
    source: 'release notes of TKG',
    held: 'check',
    check: ({ design }) => kubernetesVersionFindings(design),
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
