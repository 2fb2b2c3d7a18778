import { show, type SpecIssue } from '../../../spec';
import { isOn, valueOf, valuesOf } from '../config/config-section';
import { type ConfigText, type Place, placesOf, sectionIssue } from './config-text';
import { PACKAGE_FILES } from './syntax-rules';

/** The port of the pods that the probes ask. */
const HTTP_PORT = '2020';

/** What the service must leave as the package needs it. */
export function serviceIssues(texts: readonly ConfigText[]): readonly SpecIssue[] {
  const services = placesOf(texts, 'SERVICE');
  const hasStoragePath = services.some(({ section }) => valueOf(section, 'storage.path') !== undefined);
  return [
    ...services.flatMap((place) => [...probeIssues(place), ...fileIssues(place)]),
    ...placesOf(texts, 'INPUT')
      .filter(({ section }) => valueOf(section, 'storage.type')?.toLowerCase() === 'filesystem' && !hasStoragePath)
      .map((place) =>
        sectionIssue(
          place,
          'storage.type "filesystem"',
          'a folder in storage.path of the service',
          'set it, such as "/var/log/flb-storage/": Fluent Bit does not start without',
        ),
      ),
  ];
}

function probeIssues(place: Place): readonly SpecIssue[] {
  const { section } = place;
  const port = valueOf(section, 'http_port') ?? HTTP_PORT;
  const listen = valueOf(section, 'http_listen') ?? '0.0.0.0';
  const why = 'the probes of the pods ask it, and restart them';
  const on = isOn(valueOf(section, 'http_server'));
  const daemon = valueOf(section, 'daemon');
  return [
    ...(on ? [] : [sectionIssue(place, 'no HTTP server', `http_server "on": ${why}`, 'add "http_server on"')]),
    ...(port === HTTP_PORT
      ? []
      : [sectionIssue(place, `http_port ${show(port)}`, `"${HTTP_PORT}": ${why}`, 'remove it')]),
    ...(/^(?:127\.|localhost$|::1$)/.test(listen)
      ? [sectionIssue(place, `http_listen ${show(listen)}`, `"0.0.0.0": ${why}`, 'change it')]
      : []),
    ...(isOn(daemon)
      ? [sectionIssue(place, `daemon ${show(daemon)}`, '"off": a container ends with its first process', 'remove it')]
      : []),
  ];
}

/** The ConfigMap has these files and no others, and hides what the image has in the folder. */
const fileIssues = (place: Place): readonly SpecIssue[] =>
  ['parsers_file', 'plugins_file', 'streams_file'].flatMap((key) =>
    valuesOf(place.section, key)
      .map((file) => ({ file, name: file.replace(/^\/fluent-bit\/etc\//, '') }))
      .filter(({ name }) => !name.startsWith('/') && !name.includes('${') && !PACKAGE_FILES.includes(name))
      .map(({ file }) =>
        sectionIssue(
          place,
          `${key} ${show(file)}`,
          `one of ${PACKAGE_FILES.join(', ')}: there are no others`,
          'put its sections into parsers, plugins or streams',
        ),
      ),
  );
