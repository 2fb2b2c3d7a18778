import {
  type AwsClusterNetwork,
  type AwsDesign,
  type AwsStage,
  awsStackName,
  awsSteps,
  awsVariables,
  movedNetworkIssues,
  packageVariables,
  REGISTRY_AUTHORITY_FILE,
  type Step,
} from '../../design';
import { awsManagementClusterProps, awsWorkloadClusterProps } from '../../kubernetes';
import { throwOnErrors } from '../../spec';
import { renderRunBook, type RunBook } from '../../reports';
import { identityEnvironment } from '../../tanzu';
import type { TkoStackProps } from '../../terraform';
import { withClusterChecks } from '../cluster-checks';
import type { TkoApp } from '../tko-app';
import { addCharts, type AwsSiteCharts, managementClusterFile, waitingManifests } from './clusters';
import { addStages, type AwsSiteStages } from './stacks';

/** What the two reference designs on AWS make of a design. */
export abstract class AwsSite {
  public readonly stages: AwsSiteStages;
  public readonly charts: AwsSiteCharts;

  protected constructor(
    app: TkoApp,
    /** What the site means: names, networks, sizes. */
    public readonly design: AwsDesign,
    { backend }: TkoStackProps,
  ) {
    throwOnErrors(movedNetworkIssues(design, app.outputs));
    this.stages = addStages(app.terraform, design, { backend });
    this.charts = addCharts(app.kubernetes, design, app.outputs);
    waitingManifests(design, app.outputs).forEach((file) => {
      app.addFile(file);
    });
    app.addFile(managementClusterFile(design, app.outputs));
    const authority = design.artifacts && design.registry?.authority;
    if (authority !== undefined) {
      app.addFile({ path: REGISTRY_AUTHORITY_FILE, content: authority });
    }
    app.addFile({ path: `reports/${design.site}-run-book.md`, content: renderRunBook(runBookOf(design)) });
  }

  /** Name of the stack of a stage, as `cdktf deploy` takes it. */
  public stackName(stage: AwsStage): string {
    return awsStackName(this.design, stage);
  }
}

const runBookOf = (design: AwsDesign): RunBook => ({
  site: design.site,
  subject: `TKG ${design.release.name} on AWS in ${design.region}${design.referenceDesign === 'aws' ? '' : ', without a way to the Internet'}.`,
  variables: [
    ...awsVariables(design),
    ...identityEnvironment(design).map(({ name, meaning }) => [name, meaning] as const),
    ...packageVariables(design),
  ],
  steps: withPreflight(design, awsSteps(design)),
});

/** Ids that the checks of a cluster do not look at. */
const NO_NETWORK: AwsClusterNetwork = {
  vpcId: '',
  subnets: [],
  securityGroupIds: { bastion: '', 'apiserver-lb': '', lb: '', controlplane: '', node: '' },
};

/** Checks of subnets, whose ids are of the stage foundation. */
const OF_SUBNETS = ['V34'];

/** The steps of a site, with a step of checks in front of each that makes a cluster. */
const withPreflight = (design: AwsDesign, steps: readonly Step[]): readonly Step[] =>
  withClusterChecks(design, steps, [
    {
      role: 'management',
      configuration: awsManagementClusterProps(design.managementCluster, design, NO_NETWORK),
      // The management cluster, which knows images, is not there yet.
      without: [...OF_SUBNETS, 'V35'],
    },
    ...design.guestClusters.map((cluster) => ({
      role: cluster.role,
      configuration: awsWorkloadClusterProps(cluster, design, NO_NETWORK),
      without: OF_SUBNETS,
    })),
  ]);
