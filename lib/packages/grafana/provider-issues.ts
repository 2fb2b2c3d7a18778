import { show, type SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import { mapsOf, readConfigText, within } from '../monitoring/config-text';
import { type DataMap, isDataMap } from '../values/data';
import { DASHBOARDS } from './places';

/** What is wrong with a text of folders with dashboards. */
export function providerIssues(path: string, text: string): readonly SpecIssue[] {
  const reading = readConfigText(path, text);
  if ('issues' in reading) {
    return reading.issues;
  }
  const providers = mapsOf(reading.data.providers);
  const at = within(path, ['providers']);
  const folders = providers.map(folderOf);
  return [
    ...(folders.includes(DASHBOARDS.folder)
      ? []
      : [
          propIssue(
            at,
            `no provider for ${DASHBOARDS.folder}`,
            'one: dashboards in ConfigMaps come there',
            'add it, or use dashboardProviders',
          ),
        ]),
    ...providers.flatMap((provider, index) => [
      ...(providers.findIndex(({ name }) => name === provider.name) < index
        ? [propIssue(within(at, [index, 'name']), `${show(provider.name)} once more`, 'one of that name', 'rename one')]
        : []),
      ...folderIssues(within(at, [index]), provider),
    ]),
  ];
}

const folderOf = ({ options }: DataMap): unknown => (isDataMap(options) ? options.path : undefined);

function folderIssues(path: string, { folder, folderUid, options }: DataMap): readonly SpecIssue[] {
  const isNamed = [folder, folderUid].some((text) => typeof text === 'string' && text !== '');
  return isNamed && isDataMap(options) && options.foldersFromFilesStructure === true
    ? [
        propIssue(
          within(path, ['folder']),
          'a folder, with folders from the structure of the files',
          'one of them',
          'leave the one or the other out',
        ),
      ]
    : [];
}
