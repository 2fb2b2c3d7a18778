import { show, type SpecIssue } from '../../spec/issue';
import { propIssue as issue } from '../../spec/prop-issue';

// Messages of hosts, of their user data, of the bucket and of the key: where, what was given, what is expected, what to do.

export const noInstanceType = (path: string, given: unknown): SpecIssue =>
  issue(path, show(given), 'an instance type', 'write it like "t3.xlarge"');

export const otherProcessor = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    `${show(given)}, which has an Arm processor`,
    'an instance type with an x86-64 processor',
    'choose one such as "t3.xlarge": the programs of the host are built for x86-64',
  );

export const sshWithoutKey = (path: string): SpecIssue =>
  issue(
    path,
    'none, with access by SSH',
    'the name of an EC2 key pair',
    'give the key pair, or let operators come by Session Manager',
  );

export const noHostName = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    show(given),
    'at most 127 letters, digits, blanks, dots, underscores and hyphens, a letter or digit first, and not "sg-…"',
    'write it like "usw2-bootstrap"',
  );

export const cgroupsOfImage = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    `cgroups ${show(given)} without an image`,
    'an image with them: Amazon Linux 2, which is taken otherwise, has cgroups 1',
    'give imageId',
  );

export const lateTool = (path: string): SpecIssue =>
  issue(
    path,
    'a Terraform expression',
    'a text that is known now',
    'write out name, URL, path and checksum: they are checked, and name files in the bucket',
  );

export const noToolName = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    show(given),
    'the name of a program: lower-case letters, digits, dots, underscores and hyphens',
    'write it like "kubectl"',
  );

export const noToolUrl = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    show(given),
    'a URL with https:// and the path of a file, of letters, digits and . _ ~ + % -',
    'write it like "https://dl.k8s.io/release/v1.26.5/bin/linux/amd64/kubectl"',
  );

export const noPathInArchive = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    show(given),
    'the path of the program in the .tar.gz file, without a slash at its ends and without ".."',
    'write it like "v0.90.1/tanzu-cli-linux_amd64"',
  );

export const pathWithoutArchive = (path: string, given: unknown): SpecIssue =>
  issue(path, `${show(given)} in a file that is no .tar.gz`, 'nothing', 'leave the path out, or give the archive');

export const noSha256 = (path: string, given: unknown): SpecIssue =>
  issue(path, show(given), 'a SHA-256 in lower-case hexadecimal, 64 digits', 'correct it, or leave it out');

export const userDataTooLong = (path: string, bytes: number, highest: number): SpecIssue =>
  issue(
    path,
    `user data of ${bytes} bytes`,
    `at most ${highest} bytes, which is what EC2 takes`,
    'take tools out, and install them by hand',
  );

export const noBucketName = (path: string, given: unknown, longest: number): SpecIssue =>
  issue(
    path,
    show(given),
    `at most ${longest} lower-case letters, digits and inner hyphens, 3 or more`,
    'write it like "usw2-tkg-artifacts"',
  );

export const noKeyAlias = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    show(given),
    'at most 250 letters, digits, slashes, underscores and hyphens, without "alias/" and "aws/" at its beginning',
    'write it like "usw2-tkg"',
  );

export const noKeyArn = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    show(given),
    'the ARN of a KMS key',
    'write it like "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"; an alias is none',
  );

export const noLogGroupName = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    show(given),
    'the name of a log group: letters, digits and . _ / # -, at most 512, without "*"',
    'write it like "/tko/usw2/flow-logs/management"',
  );
