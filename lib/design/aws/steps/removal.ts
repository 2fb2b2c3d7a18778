import { contextOf } from '../../site/steps/kubectl';
import type { Step } from '../../site/steps/step';
import type { AwsDesign } from '../design';
import { awsStackName, awsStagesOf } from '../stages';
import { artifactsRemoval } from './air-gapped';
import { dnsRemoval } from './dns';

/** The way back: clusters first, since what they made themselves blocks the removal of VPCs. */
export function removalStep(design: AwsDesign): Step {
  const { managementCluster, guestClusters, region } = design;
  const management = contextOf(managementCluster);
  return {
    kind: 'operator',
    title: 'To remove the site one day',
    reason:
      'Workload clusters go before the management cluster, which deletes them; then the security groups that load balancers left behind, which block the removal of a VPC; then the stages, the last one first. The identity stays while another site of the account uses it.',
    commands: [
      `# On ${design.bootstrapHost.name}:`,
      ...[...guestClusters]
        .reverse()
        .map(
          ({ name, namespace }) =>
            `kubectl --context ${management} delete cluster/${name} --namespace ${namespace} --wait --timeout=60m`,
        ),
      `tanzu management-cluster delete ${managementCluster.name}`,
      '# Where Terraform is run:',
      `aws ec2 describe-security-groups --region ${region} --filters 'Name=description,Values=Security group for Kubernetes ELB*' --query 'SecurityGroups[].[GroupId,VpcId,Description]' --output text`,
      ...dnsRemoval(design),
      ...artifactsRemoval(design),
      ...[...awsStagesOf(design)].reverse().map((stage) => `npx cdktf destroy ${awsStackName(design, stage)}`),
    ],
  };
}
