import type { BootstrapTool, ReferenceDesignRelease } from '../releases';
import type { AwsToolPlan } from './plans';

/** Where the programs of a bootstrap host are published, for Linux on x86-64. */
function publishedAt({ name, version }: BootstrapTool): Pick<AwsToolPlan, 'url' | 'path'> {
  switch (name) {
    case 'tanzu':
      return {
        url: `https://github.com/vmware-tanzu/tanzu-cli/releases/download/v${version}/tanzu-cli-linux-amd64.tar.gz`,
        path: `v${version}/tanzu-cli-linux_amd64`,
      };
    case 'kubectl':
      return { url: `https://dl.k8s.io/release/v${version}/bin/linux/amd64/kubectl` };
    case 'ytt':
    case 'kapp':
    case 'kbld':
    case 'imgpkg':
      return { url: `https://github.com/carvel-dev/${name}/releases/download/v${version}/${name}-linux-amd64` };
  }
}

/**
 * The programs of the bootstrap host of a release, with the places that they are published at. The release's own builds
 * of the Carvel tools are behind a login; these are the projects' builds of the same versions.
 */
export const bootstrapTools = (release: Pick<ReferenceDesignRelease, 'bootstrapTools'>): readonly AwsToolPlan[] =>
  release.bootstrapTools.map((tool) => ({
    name: tool.name,
    ...publishedAt(tool),
    ...(tool.sha256 === undefined ? {} : { sha256: tool.sha256 }),
  }));

/** Name of the published file of a tool: the end of its URL. */
export const toolFile = ({ url }: Pick<AwsToolPlan, 'url'>): string => url.slice(url.lastIndexOf('/') + 1);

/** Where a tool lies in the bucket of a site without Internet: the published file, as it is. */
export const toolKey = (tool: Pick<AwsToolPlan, 'url'>): string => `tools/${toolFile(tool)}`;

/** Where the installer of Harbor and what belongs to it lie in the bucket of a site without Internet. */
export const REGISTRY_KEYS = Object.freeze({
  /** The offline installer, as Harbor publishes it. */
  installer: 'harbor/harbor-offline-installer.tgz',
  /** Its configuration, without passwords; optional. */
  configuration: 'harbor/harbor.yml',
  /** The certificate that an authority has issued for the request of the host, with its chain; optional. */
  certificate: 'harbor/tls.crt',
  /** Docker Compose 2, as it is published for Linux on x86-64. */
  compose: 'tools/docker-compose',
});
