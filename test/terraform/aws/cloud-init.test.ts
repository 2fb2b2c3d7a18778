import { bootstrapTools, toolKey } from '../../../lib/design/aws/tools';
import type { AwsToolPlan } from '../../../lib/design/aws/plans';
import { TKG_RELEASES } from '../../../lib/design/releases';
import {
  bootstrapCloudInit,
  registryCloudInit,
  USER_DATA_BYTES,
  userDataIssues,
} from '../../../lib/terraform/aws/cloud-init';
import { toolIssues } from '../../../lib/terraform/aws/tool-issues';
import { TOOLS } from './host-plans';
import { cloudConfig, fileOf, Sandbox, scriptOf, syntax } from './run-script';

const CONNECTED = bootstrapCloudInit({ tools: TOOLS, cgroups: 1, region: 'us-west-2' });
const OFFLINE = bootstrapCloudInit({ tools: TOOLS, cgroups: 1, region: 'us-gov-west-1', bucketName: 'artifacts' });
const REGISTRY = registryCloudInit({ hostname: 'registry.example.com', region: 'us-west-2', bucketName: 'artifacts' });

const KUBECTL = TOOLS.find(({ name }) => name === 'kubectl')!;
/** Tools without checksums, since stubs download something else. */
const unchecked = TOOLS.map(({ name, url, path }): AwsToolPlan => ({ name, url, path }));

let host: Sandbox;

beforeEach(() => {
  host = new Sandbox();
});

afterEach(() => {
  host.remove();
});

describe('tools of the release', () => {
  test('are those of the release, the tanzu CLI and kubectl among them', () => {
    const { tanzuCli, kubernetesVersion, bootstrapTools: tools } = TKG_RELEASES['2.3.0'];
    const version = (name: string) => tools.find((tool) => tool.name === name)?.version;
    expect(tools.map(({ name }) => name)).toEqual(['tanzu', 'kubectl', 'ytt', 'kapp', 'kbld', 'imgpkg']);
    expect(version('tanzu')).toBe(tanzuCli);
    expect(kubernetesVersion).toContain(`v${version('kubectl') ?? ''}+`);
  });

  test('the tanzu CLI is a program in an archive', () => {
    expect(TOOLS[0]).toEqual({
      name: 'tanzu',
      url: 'https://github.com/vmware-tanzu/tanzu-cli/releases/download/v0.90.1/tanzu-cli-linux-amd64.tar.gz',
      path: 'v0.90.1/tanzu-cli-linux_amd64',
    });
  });

  test.each(['ytt', 'kapp', 'kbld', 'imgpkg'])('%s is a program with a checksum', (name) => {
    const tool = TOOLS.find((one) => one.name === name)!;
    expect(tool.url).toMatch(
      new RegExp(`^https://github.com/carvel-dev/${name}/releases/download/v0\\..*-linux-amd64$`),
    );
    expect(tool.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('nothing is wrong with them', () => {
    expect(toolIssues('tools', bootstrapTools(TKG_RELEASES['2.3.0']))).toEqual([]);
  });

  test('lie in the bucket under the names that they are published by', () => {
    expect(toolKey(KUBECTL)).toBe('tools/kubectl');
  });
});

describe('cloud-config', () => {
  test.each([CONNECTED, OFFLINE, REGISTRY])('is one, small enough for EC2', (userData) => {
    expect(userData).toMatch(/^#cloud-config\n/);
    expect(userDataIssues('Host', userData)).toEqual([]);
    expect(Buffer.byteLength(userData)).toBeLessThan(USER_DATA_BYTES / 2);
  });

  test.each([CONNECTED, OFFLINE, REGISTRY])(
    'its script is one for the shell, and nothing in it is one for Terraform',
    (userData) => {
      expect(syntax(scriptOf(userData))).toBe('');
      expect(userData).not.toMatch(/[$%]\{/);
    },
  );

  test('makes the user of Session Manager before its agent does, with the same rights', () => {
    expect(cloudConfig(CONNECTED).users).toEqual([
      'default',
      { name: 'ssm-user', shell: '/bin/bash', sudo: 'ALL=(ALL) NOPASSWD:ALL', lock_passwd: true },
    ]);
  });

  test('sets the number of connections that kind needs', () => {
    expect(fileOf(CONNECTED, '/etc/sysctl.d/90-tko.conf')).toBe('net.netfilter.nf_conntrack_max = 131072\n');
  });

  test('lets commands of operators ask the endpoints of the region', () => {
    expect(fileOf(OFFLINE, '/etc/profile.d/tko-aws.sh')).toBe(
      "export AWS_REGION='us-gov-west-1'\nexport AWS_DEFAULT_REGION='us-gov-west-1'\nexport AWS_STS_REGIONAL_ENDPOINTS=regional\n",
    );
  });

  test('keeps a Terraform expression as it is', () => {
    const bucketName = '${aws_s3_bucket.Artifacts.bucket}';
    const userData = bootstrapCloudInit({ tools: TOOLS, cgroups: 1, region: 'us-west-2', bucketName });
    expect(userData).toContain("bucket='${aws_s3_bucket.Artifacts.bucket}'\n");
  });
});

describe('script of a bootstrap host', () => {
  const script = (tools: readonly AwsToolPlan[], options = {}) =>
    scriptOf(bootstrapCloudInit({ tools, cgroups: 1, region: 'us-west-2', ...options }));

  test('installs Docker for operators, sets the kernel, and installs every tool', () => {
    const { status, stdout, stderr, calls } = host.run(script(unchecked));
    expect(stderr).toBe('');
    expect(stdout).toMatch(/tko: the bootstrap host is ready\n$/);
    expect(status).toBe(0);
    expect(calls).toEqual(
      expect.arrayContaining([
        'systemctl enable --now docker',
        'usermod --append --groups docker ec2-user',
        'usermod --append --groups docker ssm-user',
        'modprobe nf_conntrack',
        'sysctl --load=/etc/sysctl.d/90-tko.conf',
      ]),
    );
    expect(calls.filter((call) => call.startsWith('install ')).map((call) => call.split(' ').at(-1))).toEqual(
      ['tanzu', 'kubectl', 'ytt', 'kapp', 'kbld', 'imgpkg'].map((name) => `/usr/local/bin/${name}`),
    );
  });

  test('takes the tanzu CLI out of its archive', () => {
    const { calls } = host.run(script(unchecked));
    expect(calls.find((call) => call.startsWith('tar '))).toMatch(
      /^tar --extract --gzip --file \S+\/tanzu\.download --directory \S+ v0\.90\.1\/tanzu-cli-linux_amd64$/,
    );
    expect(calls).toContainEqual(
      expect.stringMatching(/^install --mode=0755 \S+\/v0\.90\.1\/tanzu-cli-linux_amd64 \/usr\/local\/bin\/tanzu$/),
    );
  });

  test('reads tools from where they are published', () => {
    const { calls } = host.run(script(unchecked));
    expect(calls.filter((call) => call.startsWith('curl ')).map((call) => call.split(' ').at(-1))).toEqual(
      TOOLS.map(({ url }) => url),
    );
  });

  test('installs no Docker over one that is there, and takes it from the packages of Amazon Linux otherwise', () => {
    expect(host.run(script(unchecked)).calls).not.toContain('amazon-linux-extras install -y docker');
    const without = script(unchecked).replace('command -v docker', 'command -v no-such-docker');
    expect(host.run(without).calls).toContain('amazon-linux-extras install -y docker');
  });

  test('takes Docker from the packages of Amazon Linux 2023', () => {
    host.stub('dnf', '');
    const { status, calls } = host.run(
      script(unchecked).replace(/command -v (docker|amazon-linux-extras)/g, 'command -v no-such'),
    );
    expect([status, calls.includes('dnf install -y docker')]).toEqual([0, true]);
  });

  test('fails when Docker cannot be installed, and says where it would come from', () => {
    const without = script(unchecked).replace('command -v docker', 'command -v no-such-docker');
    const { status, stderr } = host.stub('amazon-linux-extras', 'exit 1').run(without);
    expect(status).toBe(1);
    expect(stderr).toBe(
      'tko: FAILED: no Docker from the packages of Amazon Linux, which are in S3 of the region: is there a way to S3?\n',
    );
  });

  test('fails when the image has no Docker and is no Amazon Linux', () => {
    const { status, stderr } = host.run(script(unchecked).replace(/command -v [a-z-]+/g, 'command -v no-such'));
    expect(status).toBe(1);
    expect(stderr).toContain('tko: FAILED: the image has no Docker, and none of the package tools of Amazon Linux');
  });

  test('reads everything from the bucket of its region, without the Internet', () => {
    unchecked.forEach((tool) => host.write(`bucket/${toolKey(tool)}`, 'content\n'));
    const { status, calls } = host.run(script(unchecked, { bucketName: 'artifacts' }));
    expect(status).toBe(0);
    expect(calls.filter((call) => call.startsWith('curl '))).toEqual([]);
    expect(calls.find((call) => call.includes('tools/kubectl'))).toMatch(
      /^aws s3 cp --region us-west-2 --only-show-errors s3:\/\/artifacts\/tools\/kubectl \S+$/,
    );
  });

  test('says when no checksum is known', () => {
    const [tanzu] = unchecked;
    expect(host.run(script([tanzu!])).stdout).toContain(`tko: no checksum of ${tanzu!.url} is known`);
  });

  test('takes a file with its checksum', () => {
    // SHA-256 of what the stub of curl writes, "content" and a line feed.
    const sha256 = '434728a410a78f56fc1b5899c3593436e61ab0c731e9072d95e96db290205e53';
    expect(host.run(script([{ ...KUBECTL, sha256 }])).status).toBe(0);
  });

  test('fails when a file has another checksum, and installs nothing', () => {
    const { status, stderr, calls } = host.run(script([KUBECTL]));
    expect(status).toBe(1);
    expect(stderr).toContain(`tko: FAILED: ${KUBECTL.url} does not have the SHA-256 ${KUBECTL.sha256 ?? ''}\n`);
    expect(calls.filter((call) => call.startsWith('install '))).toEqual([]);
  });

  test('fails when a download fails, and says which', () => {
    const { status, stderr } = host.stub('curl', 'exit 22').run(script(unchecked));
    expect(status).toBe(1);
    expect(stderr).toBe(`tko: FAILED: could not download ${TOOLS[0]!.url}: is there a way to the Internet?\n`);
  });

  test('fails when a tool is not in the bucket, and says where it is looked for', () => {
    const { status, stderr } = host.run(script(unchecked, { bucketName: 'artifacts' }));
    expect(status).toBe(1);
    expect(stderr).toContain('tko: FAILED: could not read s3://artifacts/tools/tanzu-cli-linux-amd64.tar.gz');
  });

  test('fails when the image has the other cgroups', () => {
    const { status, stderr } = host.stub('stat', 'echo cgroup2fs').run(script(unchecked));
    expect(status).toBe(1);
    expect(stderr).toBe(
      'tko: FAILED: kind of this release needs cgroups 1, the image has cgroups 2: take another image\n',
    );
  });

  test('fails when a command fails that nothing is said of, and says in which line', () => {
    const { status, stderr } = host.stub('usermod', 'exit 6').run(script(unchecked));
    expect(status).toBe(6);
    expect(stderr).toMatch(/^tko: FAILED in line [0-9]+ of \/tko-host\n$/);
  });
});

describe('fails when a tool', () => {
  const issues = (overrides: Partial<AwsToolPlan>, ...more: readonly AwsToolPlan[]) =>
    toolIssues('tools', [{ ...KUBECTL, ...overrides }, ...more]).map(({ path, got }) => `${path}: ${got}`);

  test.each([
    ['', 'tools[0].url: ""'],
    ['http://dl.k8s.io/kubectl', 'tools[0].url: "http://dl.k8s.io/kubectl"'],
    ["https://dl.k8s.io/'; reboot; '", `tools[0].url: ${JSON.stringify("https://dl.k8s.io/'; reboot; '")}`],
    ['https://dl.k8s.io/$(reboot)', 'tools[0].url: "https://dl.k8s.io/$(reboot)"'],
    ['https://user:secret@dl.k8s.io/kubectl', 'tools[0].url: "https://user:secret@dl.k8s.io/kubectl"'],
    ['https://dl.k8s.io/kubectl?token=secret', 'tools[0].url: "https://dl.k8s.io/kubectl?token=secret"'],
    ['https://dl.k8s.io/', 'tools[0].url: "https://dl.k8s.io/"'],
  ])('has the URL %p', (url, expected) => {
    expect(issues({ url })).toEqual([expected]);
  });

  test.each(['', 'Kubectl', 'a/b', '../kubectl', "a'b", '-rf'])('has the name %p', (name) => {
    expect(issues({ name })).toEqual([`tools[0].name: ${JSON.stringify(name)}`]);
  });

  test.each(['abc', 'A'.repeat(64), `${'0'.repeat(64)} `])('has the checksum %p', (sha256) => {
    expect(issues({ sha256 })[0]).toMatch(/^tools\[0\]\.sha256: /);
  });

  test.each([undefined, '', '/bin/kubectl', '../kubectl', 'a/../../b', "a'b"])('is in an archive at %p', (path) => {
    expect(issues({ url: 'https://dl.k8s.io/kubectl.tar.gz', path })[0]).toMatch(/^tools\[0\]\.path: /);
  });

  test('has a path but is no archive', () => {
    expect(issues({ path: 'kubectl' })).toEqual(['tools[0].path: "kubectl" in a file that is no .tar.gz']);
  });

  test.each(['name', 'url', 'sha256'] as const)('has a Terraform expression as its %s', (property) => {
    expect(issues({ [property]: '${TfToken[TOKEN.1]}' })).toEqual(['tools[0]: a Terraform expression']);
  });

  test('stands twice, or would overwrite another in the bucket', () => {
    const other = { ...KUBECTL, url: 'https://example.com/other/kubectl' };
    expect(issues({}, other)).toEqual(['tools[1].name: "kubectl" a second time', 'tools: "kubectl" a second time']);
  });

  test('is not there at all', () => {
    expect(toolIssues('tools', []).map(({ got }) => got)).toEqual(['none']);
  });
});

test('fails when user data is longer than EC2 takes it', () => {
  const tools = Array.from({ length: 120 }, (_, index) => ({
    name: `tool-${index}`,
    url: `https://example.com/${'a'.repeat(100)}/tool-${index}`,
  }));
  const [issue] = userDataIssues('Host', bootstrapCloudInit({ tools, cgroups: 1, region: 'us-west-2' }));
  expect(issue?.got).toMatch(/^user data of 2[0-9]{4} bytes$/);
  expect(issue?.expected).toBe('at most 16384 bytes, which is what EC2 takes');
});
