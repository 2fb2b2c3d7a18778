import { word, type Step } from '../../site/steps/step';
import type { AwsDesign } from '../design';

/** Finds the id of a running host by its name. */
export const instanceIdOf = (region: string, name: string): string =>
  `aws ec2 describe-instances --region ${region} --filters Name=tag:Name,Values=${name} Name=instance-state-name,Values=running --query 'Reservations[].Instances[].InstanceId' --output text`;

/** The user of Amazon Linux. */
const USER = 'ec2-user';

/** SSH through Session Manager: no port of the host is open for it. */
const THROUGH_SESSION_MANAGER = `-o ProxyCommand='aws ssm start-session --target %h --document-name AWS-StartSSHSession --parameters portNumber=%p'`;

const options = ({ bootstrapHost }: AwsDesign): string =>
  bootstrapHost.access.type === 'ssh' ? '' : `${THROUGH_SESSION_MANAGER} `;

const address = ({ bootstrapHost, region }: AwsDesign): string =>
  bootstrapHost.access.type === 'ssh'
    ? `aws ec2 describe-instances --region ${region} --filters Name=tag:Name,Values=${bootstrapHost.name} Name=instance-state-name,Values=running --query 'Reservations[].Instances[].PrivateIpAddress' --output text`
    : instanceIdOf(region, bootstrapHost.name);

/** The files of the clusters, now that their ids are known, and the way to the host that makes the clusters. */
export const bootstrapHostSteps = (design: AwsDesign): readonly Step[] => [
  {
    kind: 'operator',
    title: `Bring the files of the clusters to ${design.bootstrapHost.name}`,
    reason: `API servers have private addresses, so clusters are made from the host in the management VPC; all commands below are run there. The first command writes the files, now that outputs.json has the ids of the network. The private half of the key pair ${design.keyPair.name} is where ssh finds it.`,
    commands: [
      'npx cdktf synth',
      `HOST=$(${address(design)})`,
      `ssh ${options(design)}${USER}@$HOST cloud-init status --wait --long`,
      `scp ${options(design)}-r dist ${USER}@$HOST:`,
      `ssh ${options(design)}${USER}@$HOST`,
    ],
  },
  {
    kind: 'preflight',
    title: `Check ${design.bootstrapHost.name}`,
    reason:
      'The role of the host may do what TKG needs; Docker runs, with version 1 of cgroups, which kind of the release wants.',
    commands: [
      `aws sts get-caller-identity --region ${word(design.region)}`,
      "docker info --format '{{.CgroupVersion}} {{.CgroupDriver}}'",
      ...design.bootstrapHost.tools.map(({ name }) =>
        name === 'kubectl' ? 'kubectl version --client' : `${name} version`,
      ),
    ],
  },
];
