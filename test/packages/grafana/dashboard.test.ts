import { dashboardIssues, dashboardText } from '../../../lib/packages/grafana/dashboard';
import { formatIssue } from '../../../lib/spec';

const issuesOf = (dashboard: unknown, folder?: string): string =>
  dashboardIssues('d', dashboard as string, folder)
    .map(formatIssue)
    .join('\n');

test('a dashboard is text, or data', () => {
  expect(issuesOf('{"title": "Nodes", "uid": "nodes", "panels": []}')).toBe('');
  expect(issuesOf({ title: 'Nodes', uid: null })).toBe('');
  expect(dashboardText({ title: 'Nodes' })).toBe('{\n  "title": "Nodes"\n}\n');
});

test.each<[string, unknown, RegExp]>([
  ['text that is no JSON', '{"title":', /^d\.dashboard: got no JSON object, expected what Grafana gives as JSON/],
  ['a list', '[]', /^d\.dashboard: got no JSON object/],
  ['no title', {}, /^d\.dashboard\.title: got nothing, expected the title of the dashboard; add it/],
  ['a uid that is too long', { title: 'a', uid: 'a'.repeat(41) }, /^d\.dashboard\.uid: got "a+", expected letters/],
  [
    'an export for others',
    { title: 'a', __inputs: [{ name: 'DS_PROMETHEUS' }] },
    /^d\.dashboard\.__inputs: got an export for others, whose data sources are open, expected an export without/,
  ],
  [
    'an answer of the API',
    { meta: {}, dashboard: { title: 'a' } },
    /^d\.dashboard: got an answer of the API of Grafana, expected the dashboard in it/,
  ],
  ['more than a ConfigMap holds', { title: 'a', text: 'a'.repeat(1_000_001) }, /more than a megabyte/],
])('fails on %s', (_title, dashboard, message) => {
  expect(issuesOf(dashboard)).toMatch(message);
});

test.each(['', '..', 'a/b', '/tmp', ' '])('fails on the folder %j', (folder) => {
  expect(issuesOf({ title: 'a' }, folder)).toMatch(/^d\.folder: got .*, expected the name of one folder/);
});

test.each(['Team', 'Team A', 'v1.2'])('%j is a folder', (folder) => {
  expect(issuesOf({ title: 'a' }, folder)).toBe('');
});
