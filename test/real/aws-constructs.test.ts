import * as aws from 'tko-cdk/aws';
import { AWS_PROVIDER, awsAnswers } from './aws';
import { AWS } from './construct-cases/aws';
import { EXISTING_NETWORK } from './construct-cases/aws-network';
import { AWS_OVERRIDES } from './construct-overrides/aws';
import { testConstructs } from './construct-tests';

testConstructs({
  name: 'tko-cdk/aws',
  exports: Object.entries(aws),
  // The stack, in which all others stand; and what a test of whole sites tries.
  elsewhere: ['TkoStack', 'TkoApp', 'AwsSite', 'Aws', 'AwsAirGapped'],
  providers: [AWS_PROVIDER],
  groups: AWS,
  overrides: AWS_OVERRIDES,
  answers: { ...awsAnswers(), ...EXISTING_NETWORK },
  variables: {},
});
