import { show, type SpecIssue } from '../../../spec';
import { propIssue } from '../../../spec/prop-issue';
import { mapsOf, within } from '../../monitoring/config-text';
import { type DataMap, isDataMap } from '../../values/data';
import { httpClientIssues } from './http-client-issues';

/** Of each way to tell somebody: settings of which one has to be there, in the message or among the globals. */
const NEEDED: Readonly<Record<string, readonly (readonly Setting[])[]>> = {
  email_configs: [
    [{ name: 'smarthost' }, { name: 'smtp_smarthost', isGlobal: true }],
    [{ name: 'from' }, { name: 'smtp_from', isGlobal: true }],
    [{ name: 'to' }],
  ],
  slack_configs: [
    [
      { name: 'api_url_file' },
      { name: 'api_url' },
      { name: 'slack_api_url_file', isGlobal: true },
      { name: 'slack_api_url', isGlobal: true },
    ],
  ],
  pagerduty_configs: [
    [{ name: 'routing_key_file' }, { name: 'service_key_file' }, { name: 'routing_key' }, { name: 'service_key' }],
  ],
  opsgenie_configs: [
    [
      { name: 'api_key_file' },
      { name: 'api_key' },
      { name: 'opsgenie_api_key_file', isGlobal: true },
      { name: 'opsgenie_api_key', isGlobal: true },
    ],
  ],
  victorops_configs: [
    [
      { name: 'api_key_file' },
      { name: 'api_key' },
      { name: 'victorops_api_key_file', isGlobal: true },
      { name: 'victorops_api_key', isGlobal: true },
    ],
    [{ name: 'routing_key' }],
  ],
  webhook_configs: [[{ name: 'url' }]],
  webex_configs: [[{ name: 'room_id' }]],
};

interface Setting {
  readonly name: string;
  /**
   * Whether it stands among the globals.
   *
   * @default false
   */
  readonly isGlobal?: boolean;
}

const SNS_TARGETS: readonly string[] = ['topic_arn', 'phone_number', 'target_arn'];

/** The issues of a receiver, its name aside. */
export const receiverIssues = (path: string, receiver: DataMap, globals: DataMap): readonly SpecIssue[] =>
  Object.entries(receiver).flatMap(([way, messages]) =>
    mapsOf(messages).flatMap((message, index) => messageIssues(within(path, [way, index]), way, message, globals)),
  );

function messageIssues(path: string, way: string, message: DataMap, globals: DataMap): readonly SpecIssue[] {
  const { http_config: client } = message;
  return [
    ...(NEEDED[way] ?? [])
      .filter((settings) => settings.every((setting) => !isThere(setting, message, globals)))
      .map((settings) => missingIssue(path, settings)),
    ...(isDataMap(client) ? httpClientIssues(within(path, ['http_config']), client) : []),
    ...(way === 'webex_configs' && !(isDataMap(client) && client.authorization !== undefined)
      ? [propIssue(within(path, ['http_config', 'authorization']), 'none', 'the token of a bot', 'add it')]
      : []),
    ...(way === 'sns_configs' ? snsIssues(path, message) : []),
    ...(way === 'opsgenie_configs' ? responderIssues(path, message) : []),
  ];
}

const isThere = ({ name, isGlobal = false }: Setting, message: DataMap, globals: DataMap): boolean => {
  const value = (isGlobal ? globals : message)[name];
  return value !== undefined && value !== '' && value !== null;
};

function missingIssue(path: string, settings: readonly Setting[]): SpecIssue {
  const [first] = settings;
  const names = settings.map(({ name, isGlobal = false }) => (isGlobal ? `global.${name}` : name));
  return propIssue(within(path, [first?.name ?? '']), 'nothing', `one of ${names.join(', ')}`, 'set one of them');
}

function snsIssues(path: string, message: DataMap): readonly SpecIssue[] {
  const given = SNS_TARGETS.filter((key) => isThere({ name: key }, message, {}));
  const got = given.length === 0 ? 'no target' : given.join(' and ');
  return given.length === 1 ? [] : [propIssue(path, got, `one of ${SNS_TARGETS.join(', ')}`, 'keep one')];
}

const responderIssues = (path: string, { responders }: DataMap): readonly SpecIssue[] =>
  mapsOf(responders).flatMap((responder, index) =>
    ['id', 'name', 'username'].some((key) => isThere({ name: key }, responder, {}))
      ? []
      : [propIssue(within(path, ['responders', index]), show(responder), 'an id, name or username', 'say who it is')],
  );
