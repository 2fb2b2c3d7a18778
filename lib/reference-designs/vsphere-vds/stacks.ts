import type { App } from 'cdktf';
import { at } from '../../design/at';
import { stackName, type Stage, type VsphereVdsDesign } from '../../design';
import type { TkoStack, TkoStackProps } from '../../terraform';
import { AviAdministrator, AviConfiguration, AviControllerCluster, AviNetworks } from '../../terraform/avi';
import { AviController, ContentLibrary, VsphereConnection, VsphereFoundation } from '../../terraform/vsphere';
import { type SiteStage, stagesInOrder } from '../site-stages';

/** The Terraform stages of a site. */
export interface SiteStages {
  readonly foundation: SiteStage<VsphereFoundation>;
  readonly aviController: SiteStage<AviController>;
  readonly aviPassword: SiteStage<AviAdministrator>;
  /** Undefined with a single controller. */
  readonly aviCluster?: SiteStage<AviControllerCluster>;
  readonly aviConfiguration: SiteStage<AviConfiguration>;
  readonly aviNetworks: SiteStage<AviNetworks>;
}

/** Makes the stages of a site. `cdktf deploy '*'` takes them in this order. */
export function addStages(app: App, design: VsphereVdsDesign, props: TkoStackProps): SiteStages {
  const { avi, vcenter, contentLibrary, tagCategories, dns, ntp } = design;
  const placement = at(design.placements, 0);
  const inOrder = stagesInOrder(app, props);
  const stage = <T>(name: Stage, make: (stack: TkoStack) => T): SiteStage<T> => inOrder(stackName(design, name), make);
  const connect = (stack: TkoStack): VsphereConnection => new VsphereConnection(stack, 'Vcenter', vcenter);
  /** NSX ALB wants the id of the library, which the vCenter alone knows. */
  const contentLibraryId = (stack: TkoStack): string => {
    connect(stack);
    return ContentLibrary.fromName(stack, 'ContentLibrary', contentLibrary.name).contentLibraryId;
  };

  return {
    foundation: stage('foundation', (stack) => {
      connect(stack);
      return new VsphereFoundation(stack, 'Foundation', design);
    }),
    aviController: stage('avi-controller', (stack) => {
      connect(stack);
      return new AviController(stack, 'AviController', { ...avi, vcenter, placement, contentLibrary, tagCategories });
    }),
    aviPassword: stage('avi-password', (stack) => new AviAdministrator(stack, 'AviAdministrator', avi)),
    aviCluster: avi.cluster && stage('avi-cluster', (stack) => new AviControllerCluster(stack, 'AviCluster', avi)),
    aviConfiguration: stage(
      'avi-configuration',
      (stack) =>
        new AviConfiguration(stack, 'AviConfiguration', {
          ...avi,
          vcenter,
          dns,
          ntp,
          contentLibrary,
          contentLibraryId: contentLibraryId(stack),
        }),
    ),
    aviNetworks: stage(
      'avi-networks',
      (stack) =>
        new AviNetworks(stack, 'AviNetworks', {
          ...avi,
          vcenter,
          dns,
          placement,
          contentLibrary,
          contentLibraryId: contentLibraryId(stack),
        }),
    ),
  };
}
