import type { AwsFlowLogsPlan } from '../../../lib/design/aws/plans';
import { AwsFlowLogs } from '../../../lib/terraform/aws';
import { aStack, refusal, resource, resourceIds } from '../support';
import { anAwsStack } from './support';

const cloudWatch: AwsFlowLogsPlan = {
  destination: 'cloud-watch',
  logGroupName: '/tko/usw2/management/flow-logs',
  retentionDays: 90,
};

function made(records: AwsFlowLogsPlan = cloudWatch) {
  const stack = anAwsStack();
  return {
    stack,
    logs: new AwsFlowLogs(stack, 'Logs', { name: 'usw2-management', vpc: { vpcId: 'vpc-0a' }, records }),
  };
}

const refused = (records: AwsFlowLogsPlan, name = 'usw2-management'): string =>
  refusal(() => new AwsFlowLogs(aStack(), 'Logs', { name, vpc: { vpcId: 'vpc-0a' }, records }));

const policy = (text: unknown) => (JSON.parse(String(text)) as { Statement: unknown[] }).Statement;

describe('to CloudWatch', () => {
  test('go all records of the VPC, once the role can write them', () => {
    expect(resource(made().stack, 'aws_flow_log')).toMatchObject({
      vpc_id: 'vpc-0a',
      traffic_type: 'ALL',
      log_destination_type: 'cloud-watch-logs',
      log_destination: expect.stringMatching(/^\$\{aws_cloudwatch_log_group\..*\.arn\}$/) as string,
      iam_role_arn: expect.stringMatching(/^\$\{aws_iam_role\..*\.arn\}$/) as string,
      depends_on: [expect.stringMatching(/^aws_iam_role_policy\./) as string],
    });
  });

  test('the log group keeps them for a time', () => {
    expect(resource(made().stack, 'aws_cloudwatch_log_group')).toMatchObject({
      name: '/tko/usw2/management/flow-logs',
      retention_in_days: 90,
    });
  });

  test('the service takes the role for this account alone', () => {
    expect(policy(resource(made().stack, 'aws_iam_role').assume_role_policy)).toEqual([
      {
        Sid: 'Assume',
        Effect: 'Allow',
        Principal: { Service: 'vpc-flow-logs.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: {
          StringEquals: {
            'aws:SourceAccount': expect.stringMatching(/^\$\{data\.aws_caller_identity\..*\.account_id\}$/) as string,
          },
        },
      },
    ]);
  });

  test('the role writes into this log group and nowhere else', () => {
    expect(policy(resource(made().stack, 'aws_iam_role_policy').policy)).toEqual([
      {
        Sid: 'WriteRecords',
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
        Resource: expect.stringMatching(/^\$\{aws_cloudwatch_log_group\..*\.arn\}:\*$/) as string,
      },
    ]);
  });

  test.each([0, 10, 90.5])('fails when they are to be kept for %p days', (retentionDays) => {
    expect(refused({ ...cloudWatch, retentionDays })).toContain(
      `Logs.records.retentionDays: got ${retentionDays} days, expected a time that CloudWatch knows: 1, 3, 5, `,
    );
  });

  test.each(['', 'aws/logs', 'flow logs', '${x}'])('fails when the log group is named %p', (logGroupName) => {
    expect(refused({ ...cloudWatch, logGroupName })).toContain(`Logs.records.logGroupName: got "${logGroupName}", `);
  });
});

describe('to S3', () => {
  test.each(['arn:aws:s3:::flow-logs', 'arn:aws-us-gov:s3:::flow-logs/usw2/'])(
    'go all records into %s',
    (bucketArn) => {
      const { stack } = made({ destination: 's3', bucketArn });
      expect(resource(stack, 'aws_flow_log')).toEqual({
        vpc_id: 'vpc-0a',
        traffic_type: 'ALL',
        log_destination_type: 's3',
        log_destination: bucketArn,
        tags: { Name: 'usw2-management-flow-logs' },
      });
    },
  );

  test.each(['aws_iam_role', 'aws_iam_role_policy', 'aws_cloudwatch_log_group'])('there is no %s', (type) => {
    expect(resourceIds(made({ destination: 's3', bucketArn: 'arn:aws:s3:::flow-logs' }).stack, type)).toEqual([]);
  });

  test('an override reaches the output', () => {
    const { stack, logs } = made({ destination: 's3', bucketArn: 'arn:aws:s3:::flow-logs' });
    logs.Resource.addOverride('max_aggregation_interval', 60);
    expect(resource(stack, 'aws_flow_log')).toMatchObject({ max_aggregation_interval: 60 });
  });

  test.each(['flow-logs', 's3://flow-logs', 'arn:aws:s3:::Flow_Logs', 'arn:aws:s3:::logs/${x}'])(
    'fails when the bucket is %p',
    (bucketArn) => {
      expect(refused({ destination: 's3', bucketArn })).toContain(
        `Logs.records.bucketArn: got "${bucketArn}", expected the ARN of an S3 bucket`,
      );
    },
  );

  test('fails when the VPC has no name', () => {
    expect(refused({ destination: 's3', bucketArn: 'arn:aws:s3:::flow-logs' }, '')).toContain('Logs.name: got ""');
  });
});
