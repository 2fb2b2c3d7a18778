import { show, type SpecIssue, TEXT_FORMATS } from '../../spec';
import { isDuration } from '../../spec/duration';
import { propIssue } from '../../spec/prop-issue';
import { isQuantity, quantityValue } from '../../spec/quantity';
import { subdomainIssues } from '../names';
import type { HarborValues } from './harbor-values';

/** What is wrong with Trivy, the memory of the database, and with what components trust and go through. */
export const componentIssues = (path: string, values: HarborValues): readonly SpecIssue[] => [
  ...trivyIssues(`${path}.trivy`, values),
  ...memoryIssues(`${path}.database.shmSizeLimit`, values),
  ...proxyIssues(`${path}.proxy`, values),
  ...bundleIssues(`${path}.caBundleSecretName`, values),
];

function trivyIssues(path: string, { trivy = {} }: HarborValues): readonly SpecIssue[] {
  const { enabled, replicas = 1, timeout = '' } = trivy;
  return [
    ...(timeout !== '' && !isDuration(timeout)
      ? [propIssue(`${path}.timeout`, show(timeout), 'a duration with its unit', 'write it like "10m"')]
      : []),
    ...(enabled === false && replicas !== 1
      ? [propIssue(`${path}.replicas`, show(replicas), 'nothing: Trivy is off', 'remove it')]
      : []),
  ];
}

function memoryIssues(path: string, { database = {} }: HarborValues): readonly SpecIssue[] {
  const { shmSizeLimit: size = '' } = database;
  const text = String(size);
  return text === '' || (isQuantity(text) && quantityValue(text) > 0)
    ? []
    : [propIssue(path, show(size), 'bytes, or an amount as Kubernetes writes it, above zero', 'write it like "1Gi"')];
}

function proxyIssues(path: string, { proxy = {} }: HarborValues): readonly SpecIssue[] {
  const format = TEXT_FORMATS['proxy-url'];
  return (['httpProxy', 'httpsProxy'] as const).flatMap((key) => {
    const url = proxy[key] ?? '';
    if (url === '' || format === undefined || format.accepts(url)) {
      return [];
    }
    const hasLogin = url.includes('@');
    return [
      propIssue(
        `${path}.${key}`,
        hasLogin ? 'a URL with a login' : show(url),
        format.expected,
        hasLogin ? 'move the URL to the Secret that secretName names' : `write it like "${format.example}"`,
      ),
    ];
  });
}

const bundleIssues = (path: string, { caBundleSecretName: name = '' }: HarborValues): readonly SpecIssue[] =>
  name === '' ? [] : subdomainIssues(path, name);
