import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity';
import { FlowLog } from '@cdktf/provider-aws/lib/flow-log';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { Construct } from 'constructs';
import type { AwsFlowLogsPlan } from '../../design/aws/plans';
import type { SpecIssue } from '../../spec/issue';
import { isLate } from '../checks';
import { throwIssues } from '../errors';
import { runAfter } from '../run-after';
import { noBucketArn, noLogGroupName, noRetention } from './errors-network';
import { nameIssues } from './network-checks';
import { policyDocument } from './policy';
import { nameTag } from './tags';
import type { IAwsVpc } from './vpc-props';

/** What records of the traffic of a VPC take. */
export interface AwsFlowLogsProps {
  /** Name of the VPC, with which names begin. */
  readonly name: string;
  readonly vpc: Pick<IAwsVpc, 'vpcId'>;
  readonly records: AwsFlowLogsPlan;
}

/** Days that CloudWatch can keep records. */
const RETENTIONS: readonly number[] = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** Principal of the service that writes the records; the same in all partitions. */
const SERVICE = 'vpc-flow-logs.amazonaws.com';

/** `CreateLogGroup` is not among them: the group is made here, with its retention. */
const ACTIONS = ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'] as const;

/**
 * Records of all traffic of a VPC, accepted and rejected: to a log group of CloudWatch with a role that can write there
 * and nowhere else, or to an existing S3 bucket, whose policy has to allow it.
 *
 * The role has a name that Terraform completes, since names of roles are unique in an account.
 *
 * @throws SpecError when CloudWatch does not know the retention, or the destination is none
 */
export class AwsFlowLogs extends Construct {
  /** The records, for overrides. */
  public readonly Resource: FlowLog;

  constructor(scope: Construct, id: string, props: AwsFlowLogsProps) {
    super(scope, id);
    const { name, vpc, records } = props;
    throwIssues([
      ...nameIssues(`${this.node.path}.name`, name),
      ...flowLogsIssues(`${this.node.path}.records`, records),
    ]);
    const common = { vpcId: vpc.vpcId, trafficType: 'ALL', tags: nameTag(`${name}-flow-logs`) };
    this.Resource =
      records.destination === 's3'
        ? new FlowLog(this, 'Resource', {
            ...common,
            logDestinationType: 's3',
            logDestination: records.bucketArn,
          })
        : this.toCloudWatch(common, records);
  }

  private toCloudWatch(
    common: { readonly vpcId: string; readonly trafficType: string; readonly tags: Record<string, string> },
    { logGroupName, retentionDays }: AwsFlowLogsPlan & { readonly destination: 'cloud-watch' },
  ): FlowLog {
    const logGroup = new CloudwatchLogGroup(this, 'LogGroup', {
      name: logGroupName,
      retentionInDays: retentionDays,
      tags: common.tags,
    });
    const role = new IamRole(this, 'Role', {
      namePrefix: 'tko-flow-logs-',
      description: 'Writes the records of the traffic of a VPC',
      assumeRolePolicy: policyDocument({
        Sid: 'Assume',
        Effect: 'Allow',
        Principal: { Service: SERVICE },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'aws:SourceAccount': new DataAwsCallerIdentity(this, 'Account').accountId } },
      }),
      tags: common.tags,
    });
    const policy = new IamRolePolicy(this, 'Policy', {
      name: 'write-records',
      role: role.id,
      policy: policyDocument({ Sid: 'WriteRecords', Effect: 'Allow', Action: ACTIONS, Resource: `${logGroup.arn}:*` }),
    });
    const flowLog = new FlowLog(this, 'Resource', {
      ...common,
      logDestinationType: 'cloud-watch-logs',
      logDestination: logGroup.arn,
      iamRoleArn: role.arn,
    });
    runAfter(flowLog, policy);
    return flowLog;
  }
}

/** Everything that is wrong with where records go. */
export function flowLogsIssues(at: string, records: AwsFlowLogsPlan): readonly SpecIssue[] {
  if (records.destination === 's3') {
    const { bucketArn } = records;
    const isArn = /^arn:aws[a-z-]*:s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/[A-Za-z0-9_.=/-]*)?$/.test(bucketArn);
    return isLate(bucketArn) || isArn ? [] : [noBucketArn(`${at}.bucketArn`, bucketArn)];
  }
  const { logGroupName, retentionDays } = records;
  const isName = /^(?!aws\/)[A-Za-z0-9_\-/.#]{1,512}$/.test(logGroupName);
  return [
    ...(isLate(logGroupName) || isName ? [] : [noLogGroupName(`${at}.logGroupName`, logGroupName)]),
    ...(isLate(retentionDays) || RETENTIONS.includes(retentionDays)
      ? []
      : [noRetention(`${at}.retentionDays`, retentionDays)]),
  ];
}
