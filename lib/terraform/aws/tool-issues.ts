import type { AwsToolPlan } from '../../design/aws/plans';
import { toolFile } from '../../design/aws/tools';
import type { SpecIssue } from '../../spec/issue';
import { isLate, repetitionIssues } from '../checks';
import { nothingGiven } from '../errors';
import { lateTool, noPathInArchive, noSha256, noToolName, noToolUrl, pathWithoutArchive } from './errors-hosts';

const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/;
const URL_OF_FILE = /^https:\/\/[A-Za-z0-9][A-Za-z0-9.-]*(?::[0-9]{1,5})?(?:\/[A-Za-z0-9._~+%-]+)+$/;
const PATH = /^[A-Za-z0-9._+-]+(?:\/[A-Za-z0-9._+-]+)*$/;
const SHA_256 = /^[0-9a-f]{64}$/;
const ARCHIVE = /\.(?:tar\.gz|tgz)$/;

/** Everything that is wrong with tools. Their texts become words of a shell script, so they have few characters. */
export function toolIssues(path: string, tools: readonly AwsToolPlan[]): readonly SpecIssue[] {
  if (tools.length === 0) {
    return [nothingGiven(path, 'tool', 'give the tools of the release')];
  }
  const filesOfUrls = new Map(tools.map(({ url }) => [url, toolFile({ url })]));
  return [
    ...tools.flatMap((tool, index) => singleToolIssues(`${path}[${index}]`, tool)),
    ...repetitionIssues(
      (index) => `${path}[${index}].name`,
      tools.map(({ name }) => name),
      'name',
    ),
    ...repetitionIssues(() => path, [...filesOfUrls.values()], 'name of the published file'),
  ];
}

function singleToolIssues(at: string, { name, url, path, sha256 }: AwsToolPlan): readonly SpecIssue[] {
  if ([name, url, path, sha256].some(isLate)) {
    return [lateTool(at)];
  }
  return [
    ...(NAME.test(name) ? [] : [noToolName(`${at}.name`, name)]),
    ...(URL_OF_FILE.test(url) ? [] : [noToolUrl(`${at}.url`, url)]),
    ...pathIssues(`${at}.path`, url, path),
    ...(sha256 === undefined || SHA_256.test(sha256) ? [] : [noSha256(`${at}.sha256`, sha256)]),
  ];
}

function pathIssues(at: string, url: string, path: string | undefined): readonly SpecIssue[] {
  if (!ARCHIVE.test(url)) {
    return path === undefined ? [] : [pathWithoutArchive(at, path)];
  }
  const fits = path !== undefined && PATH.test(path) && !path.split('/').includes('..');
  return fits ? [] : [noPathInArchive(at, path)];
}
