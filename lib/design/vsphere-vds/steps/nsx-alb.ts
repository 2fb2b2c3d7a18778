import type { VsphereVdsDesign } from '../design';
import { stackName } from '../stages';
import { deploy } from './deploy';
import { untilItAnswers, type Step } from '../../site/steps/step';

const INITIAL_DATA = '/api/initial-data';

const controllerCluster = (design: VsphereVdsDesign): readonly Step[] =>
  design.avi.cluster === undefined
    ? []
    : [
        deploy(
          design,
          'avi-cluster',
          'Joins the second and the third controller, which were not configured before (rule R18).',
        ),
        {
          kind: 'wait',
          title: 'Wait until the cluster address answers',
          reason: 'Forming the cluster restarts the controllers, which takes ten to fifteen minutes.',
          commands: [untilItAnswers(`https://${design.avi.cluster.address}${INITIAL_DATA}`, 20)],
        },
      ];

const directory = ({ avi }: VsphereVdsDesign): readonly Step[] =>
  avi.ldap === undefined
    ? []
    : [
        {
          kind: 'operator',
          title: 'Bind the directory to the login of NSX ALB',
          reason: `Under Administration > Authentication choose the profile and map ${avi.ldap.administratorsGroup} to System-Admin. A mistake there locks everybody out, so it is done while a local session is open.`,
          commands: [],
        },
      ];

/** The controllers of NSX ALB and their configuration. */
export const nsxAlbSteps = (design: VsphereVdsDesign): readonly Step[] => [
  deploy(design, 'avi-controller', 'Clones the NSX ALB controllers from the image in the content library.'),
  {
    kind: 'wait',
    title: 'Wait until the controllers answer',
    reason: 'Their first boot takes about ten minutes. The command tries again until they answer.',
    commands: design.avi.controllers.map(({ address }) => untilItAnswers(`https://${address}${INITIAL_DATA}`, 15)),
  },
  deploy(
    design,
    'avi-password',
    'Replaces the factory password of the first controller: a new controller accepts no other login. Export TF_VAR_avi_current_password with the factory password for this stage and the next, and leave it out afterwards.',
  ),
  ...controllerCluster(design),
  {
    kind: 'operator',
    title: 'Add the licence to NSX ALB',
    reason: `The edition is set to ${design.avi.licence}; the key itself is entered under Administration > Licensing, since the Terraform provider has no resource for it.`,
    commands: [],
  },
  deploy(design, 'avi-configuration', "System settings, the portal's certificate and the vCenter cloud."),
  {
    kind: 'wait',
    title: 'Wait until NSX ALB has discovered the networks',
    reason: `It takes a few minutes. The command names each port group that is still missing in the cloud ${design.avi.cloudName}; run it again until it names none.`,
    commands: [`npx cdktf diff ${stackName(design, 'avi-networks')}`],
  },
  deploy(
    design,
    'avi-networks',
    'Networks with their pools, routes, IPAM and DNS profiles, and the service engine groups.',
  ),
  ...directory(design),
];
