import type { Step } from '../../site/steps/step';
import type { AwsDesign } from '../design';
import { REGISTRY_KEYS, toolFile } from '../tools';
import { instanceIdOf } from './bootstrap-host';

/** Where everything lies on the machine with Internet, and then in the bucket. */
const FOLDER = 'carried';

/** Where the certificate of the registry's authority is written, below the folder of the manifests. */
export const REGISTRY_AUTHORITY_FILE = 'registry-ca.crt';

/** The name of the bucket; with the id of the account, where the site does not say it. */
const setBucket = ({ artifacts }: AwsDesign): string =>
  artifacts?.bucketName === undefined
    ? `BUCKET=${artifacts?.bucketPrefix ?? ''}-$(aws sts get-caller-identity --query Account --output text)`
    : `BUCKET=${artifacts.bucketName}`;

/** The release brings its images to some regions; images of one's own are built and named in a TKr. */
const nodeImages = ({ region, managementCluster }: AwsDesign): Step => ({
  kind: 'preflight',
  title: `Check that ${region} has images for the nodes`,
  reason:
    'One for each TKr and operating system has to be found. Images that are hardened, such as by the STIG, or that the region lacks are built with the image builder of TKG, and named in a custom TKr.',
  commands: [
    `aws ec2 describe-images --region ${region} --filters 'Name=name,Values=capa-ami-${managementCluster.os.name}*${managementCluster.kubernetesVersion.replace('+', '*')}*' --query 'Images[].[Name,ImageId]' --output text`,
  ],
});

const collect = (design: AwsDesign): Step => {
  const { release, bootstrapHost, registryHost } = design;
  const tkg = `v${release.name}`;
  return {
    kind: 'operator',
    title: 'Collect on a machine with Internet what is carried in',
    reason: `Programs of the hosts, the images and the plug-ins of TKG ${release.name}: 65 GiB or more free. The tanzu CLI has the plug-in isolated-cluster.${
      registryHost === undefined
        ? ''
        : ` Harbor's offline installer becomes ${FOLDER}/${REGISTRY_KEYS.installer}, Docker Compose for Linux on x86-64 ${FOLDER}/${REGISTRY_KEYS.compose}: their versions are yours to choose.`
    }`,
    commands: [
      `mkdir -p ${FOLDER}/tools ${FOLDER}/images ${FOLDER}/harbor`,
      ...bootstrapHost.tools.map(
        (tool) => `curl --fail --location --output ${FOLDER}/tools/${toolFile(tool)} ${tool.url}`,
      ),
      // It writes to the folder that it is run in.
      `(cd ${FOLDER}/images && tanzu isolated-cluster download-bundle --source-repo ${release.imageRepository} --tkg-version ${tkg})`,
      `tanzu plugin download-bundle --group vmware-tkg/default:${tkg} --to-tar ${FOLDER}/images/plugins.tar.gz`,
    ],
  };
};

const carryIn = (design: AwsDesign): Step => ({
  kind: 'operator',
  title: 'Carry it in',
  reason:
    'By the medium that the site allows, into the bucket: hosts have no other way. Only the account writes to it, and only the VPC of the hosts reads it.',
  commands: [setBucket(design), `aws s3 cp --region ${design.region} --recursive ${FOLDER} s3://$BUCKET/`],
});

/** What is done between the foundation and the hosts, which take their programs out of the bucket. */
export const carriedIn = (design: AwsDesign): readonly Step[] =>
  design.artifacts === undefined ? [] : [nodeImages(design), collect(design), carryIn(design)];

/** The registry's host makes an authority of its own, unless a certificate was carried in for its key. */
export const authoritySteps = ({ registryHost, region }: AwsDesign): readonly Step[] =>
  registryHost === undefined
    ? []
    : [
        {
          kind: 'operator',
          title: "Take over the certificate of the registry's authority",
          reason: `The host ${registryHost.name} makes an authority when it boots, unless ${REGISTRY_KEYS.certificate} was carried in for the key of the host. The command prints its certificate; "registry.authority" of the site file has to be it, since nodes trust no other.`,
          commands: [
            `HOST=$(${instanceIdOf(region, registryHost.name)})`,
            `aws ssm start-session --region ${region} --target $HOST --document-name AWS-StartInteractiveCommand --parameters command='sudo cat /etc/harbor/tls/ca.crt'`,
          ],
        },
      ];

/** What is done on the bootstrap host before the first cluster: the registry gets all images. */
export function registrySteps(design: AwsDesign): readonly Step[] {
  const { region, registry, registryHost, release } = design;
  if (design.artifacts === undefined || registry === undefined) {
    return [];
  }
  const repository = `${registry.host}/${registry.path}`;
  const authority = registry.authority === undefined ? undefined : `dist/${REGISTRY_AUTHORITY_FILE}`;
  const curl = `curl ${authority === undefined ? '' : `--cacert ${authority} `}--fail --silent --show-error`;
  const [project = ''] = registry.path.split('/');
  return [
    {
      kind: 'wait',
      title: `Wait until the registry ${registry.host} answers`,
      reason: registryHost === undefined ? 'It is there already.' : 'Its host installs it when it boots.',
      commands: [
        `getent hosts ${registry.host}`,
        `${curl} --output /dev/null --retry 90 --retry-delay 10 --retry-all-errors https://${registry.host}/`,
      ],
    },
    {
      kind: 'operator',
      title: `Make the project ${project} in the registry`,
      reason: `It is public: nodes pull without a login. This is how Harbor is asked; curl asks for the password of its administrator${
        registryHost === undefined ? '' : `, which is in /etc/harbor/secrets/admin of ${registryHost.name} alone`
      }.`,
      commands: [
        `${curl} --user admin --header 'Content-Type: application/json' --data '{"project_name": "${project}", "metadata": {"public": "true"}}' https://${registry.host}/api/v2.0/projects`,
      ],
    },
    {
      kind: 'operator',
      title: 'Fill the registry',
      reason: `All images of TKG ${release.name} and the plug-ins of the tanzu CLI, out of the bucket.`,
      commands: [
        setBucket(design),
        `aws s3 cp --region ${region} --recursive s3://$BUCKET/images images`,
        ...(authority === undefined
          ? []
          : [
              `sudo install -D --mode=0644 ${authority} /etc/docker/certs.d/${registry.host}/ca.crt`,
              `tanzu config cert add --host ${registry.host} --ca-cert ${authority}`,
            ]),
        `docker login ${registry.host}`,
        `tanzu plugin upload-bundle --tar images/plugins.tar.gz --to-repo ${repository}/plugins`,
        `tanzu plugin source update default --uri ${repository}/plugins/plugin-inventory:latest`,
        `tanzu plugin install --group vmware-tkg/default:v${release.name}`,
        `tanzu isolated-cluster upload-bundle --source-directory images --destination-repo ${repository}${
          authority === undefined ? '' : ` --ca-certificate ${authority}`
        }`,
      ],
    },
  ];
}

/** What empties the bucket again, versions included: AWS removes no bucket that holds something. */
export const artifactsRemoval = (design: AwsDesign): readonly string[] =>
  design.artifacts === undefined
    ? []
    : [
        setBucket(design),
        `aws s3api delete-objects --region ${design.region} --bucket $BUCKET --delete "$(aws s3api list-object-versions --region ${design.region} --bucket $BUCKET --query '{Objects: Versions[].{Key: Key, VersionId: VersionId}}' --output json)"`,
      ];
