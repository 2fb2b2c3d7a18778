import type { AwsBootstrapHostPlan, AwsToolPlan } from '../../design/aws/plans';
import { toolKey } from '../../design/aws/tools';
import {
  type ArtifactSource,
  beginning,
  FETCH_FROM_INTERNET,
  fetchFromBucket,
  INSTALL_DOCKER,
  WORKING_FOLDER,
} from './shell';

/** What the script of a bootstrap host takes. */
export interface BootstrapScriptOptions extends Pick<AwsBootstrapHostPlan, 'tools' | 'cgroups'> {
  /**
   * The bucket that tools are read from.
   *
   * @default - none: they are read from where they are published
   */
  readonly artifacts?: ArtifactSource;
}

/** The settings of the kernel, which are written before the script runs. */
export const SYSCTL_FILE = '/etc/sysctl.d/90-tko.conf';

const checkCgroups = (cgroups: 1 | 2): string => `
case "$(stat --file-system --format=%T /sys/fs/cgroup)" in
  cgroup2fs) cgroups=2 ;;
  *) cgroups=1 ;;
esac
[ "$cgroups" = ${cgroups} ] || fail "kind of this release needs cgroups ${cgroups}, the image has cgroups $cgroups: take another image"
`;

const SET_KERNEL = `
say 'setting the kernel for kind'
modprobe nf_conntrack || fail 'the kernel has no module nf_conntrack'
sysctl --load=${SYSCTL_FILE} || fail 'the kernel does not take the settings of ${SYSCTL_FILE}'
`;

const INSTALL_TOOL = `
# install_tool NAME SOURCE SHA-256 PATH-IN-ARCHIVE
install_tool() {
  local name="$1" source="$2" sha256="$3" path="$4" file="$work/$1.download"
  fetch "$source" "$file"
  if [ -n "$sha256" ]; then
    echo "$sha256  $file" | sha256sum --check --status || fail "$source does not have the SHA-256 $sha256"
  else
    say "no checksum of $source is known"
  fi
  if [ -n "$path" ]; then
    tar --extract --gzip --file "$file" --directory "$work" "$path" || fail "$source holds no $path"
    file="$work/$path"
  fi
  install --mode=0755 "$file" "/usr/local/bin/$name"
  say "installed /usr/local/bin/$name"
}
`;

const installation = (tool: AwsToolPlan, source: string): string =>
  `install_tool '${tool.name}' '${source}' '${tool.sha256 ?? ''}' '${tool.path ?? ''}'\n`;

/** The script of a bootstrap host, whose tools have been checked. */
export const bootstrapScript = ({ tools, cgroups, artifacts }: BootstrapScriptOptions): string =>
  [
    beginning('Makes this host ready for "tanzu management-cluster create".'),
    checkCgroups(cgroups),
    INSTALL_DOCKER,
    SET_KERNEL,
    WORKING_FOLDER,
    artifacts === undefined ? FETCH_FROM_INTERNET : fetchFromBucket(artifacts),
    INSTALL_TOOL,
    '\n',
    ...tools.map((tool) => installation(tool, artifacts === undefined ? tool.url : toolKey(tool))),
    "\nsay 'the bootstrap host is ready'\n",
  ].join('');
