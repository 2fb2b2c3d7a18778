import type { GrafanaOptions, SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import { within } from '../monitoring/config-text';
import { iniOptionIssues } from './ini-issues';
import { SECRETS } from './places';

/** What is wrong with options beyond their shape, and not to be seen in the values. */
export const grafanaOptionIssues = (path: string, options: Partial<GrafanaOptions>): readonly SpecIssue[] => [
  ...iniOptionIssues(`${path}.ini`, options.ini ?? {}),
  ...(options.mountedSecret === undefined
    ? namedKeys(options).map((keys) =>
        propIssue(
          within(path, keys),
          'a key of a Secret that is not mounted',
          'a mounted Secret, or an absolute path',
          'name the Secret as mountedSecret',
        ),
      )
    : []),
];

/** Where a key of the mounted Secret is named. */
const namedKeys = ({
  dataSources = [],
  ini = {},
}: Partial<GrafanaOptions>): readonly (readonly (string | number)[])[] => [
  ...dataSources.flatMap(({ secureJsonData = {} }, index) =>
    Object.entries(secureJsonData)
      .filter(([, file]) => !file.startsWith('/') || file.startsWith(`${SECRETS}/`))
      .map(([key]) => ['dataSources', index, 'secureJsonData', key]),
  ),
  ...Object.entries(ini).flatMap(([section, settings]) =>
    Object.entries(settings)
      .filter(([, value]) => String(value).includes(`{${SECRETS}/`))
      .map(([key]) => ['ini', section, key]),
  ),
];
