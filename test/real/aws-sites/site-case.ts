import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AwsAirGappedSpec, type AwsSpec, readDocument } from 'tko-cdk/spec';
import { type AwsAccount, awsAnswers } from '../aws';
import type { Answers } from '../harness/terraform';

/** A site, and the account that it is in. */
export interface AwsSiteCase {
  readonly spec: AwsSpec | AwsAirGappedSpec;
  /** What AWS answers, with what the site file says to be there. */
  readonly answers: Answers;
}

const read = (...path: readonly string[]): string => readFileSync(join(__dirname, ...path), 'utf8');
export const example = (name: string): unknown => readDocument(read('../../../examples', name, 'site.yaml')).data;
export const authority = read('../../fixtures/certificates/ca.pem');

export const inAccount = (
  spec: AwsSiteCase['spec'],
  account: Omit<AwsAccount, 'region'> = {},
  ...existing: readonly Answers[]
): AwsSiteCase => ({
  spec,
  answers: Object.assign({}, awsAnswers({ ...account, region: spec.region }), ...existing) as Answers,
});

export const zonesOf = (region: string, letters: string): readonly string[] =>
  Array.from(letters, (letter) => `${region}${letter}`);
