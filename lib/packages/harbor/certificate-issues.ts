import { X509Certificate } from 'node:crypto';
import { show, type SpecIssue } from '../../spec';
import { certificateIssues as pemIssues } from '../../spec/certificates';
import { propIssue } from '../../spec/prop-issue';
import { subdomainIssues } from '../names';
import type { HarborValues } from './harbor-values';
import { hasNotary } from './notary';

/** What is wrong with a certificate of the user's: its names, its authority, where it is. */
export function certificateIssues(path: string, values: HarborValues, version: string): readonly SpecIssue[] {
  const { tlsCertificate = {}, tlsCertificateSecretName: secretName = '' } = values;
  const { 'tls.crt': crt = '', 'ca.crt': ca = '' } = tlsCertificate;
  const at = `${path}.tlsCertificate`;
  return [
    ...secretIssues(`${path}.tlsCertificateSecretName`, secretName),
    ...(secretName !== '' && (crt !== '' || ca !== '')
      ? [
          propIssue(
            `${path}.tlsCertificateSecretName`,
            'a Secret, beside a certificate in the data values',
            'one of them',
            'remove the other',
          ),
        ]
      : []),
    ...(crt === '' && ca !== ''
      ? [propIssue(`${at}."ca.crt"`, 'an authority alone', 'the certificate that it signed too', 'set tls.crt')]
      : []),
    ...(ca === '' ? [] : pemIssues(`${at}."ca.crt"`, ca)),
    ...(crt === '' ? [] : nameIssues(`${at}."tls.crt"`, crt, values, version)),
  ];
}

function secretIssues(path: string, name: string): readonly SpecIssue[] {
  if (name.includes('/')) {
    const expected = 'the name of a Secret in the namespace of Harbor: its pods mount it';
    return [propIssue(path, show(name), expected, 'copy the Secret there, and name it without a namespace')];
  }
  return name === '' ? [] : subdomainIssues(path, name);
}

function nameIssues(path: string, crt: string, values: HarborValues, version: string): readonly SpecIssue[] {
  const issues = pemIssues(path, crt);
  const { hostname = '' } = values;
  if (issues.length > 0 || hostname === '') {
    return issues;
  }
  const certificate = new X509Certificate(crt);
  const notary = `notary.${hostname}`;
  const missing = [hostname, ...(hasNotary(values, version) ? [notary] : [])].filter(
    (name) => !covers(certificate, name),
  );
  if (missing.length === 0) {
    return [];
  }
  const others = missing.includes(hostname) ? '' : ', or switch Notary off';
  return [
    propIssue(
      path,
      `a certificate for ${namesOf(certificate)}`,
      `one that covers ${missing.join(' and ')}`,
      `take another certificate${others}`,
    ),
  ];
}

/** Clients of registries do not look at the subject. */
const covers = (certificate: X509Certificate, name: string): boolean =>
  certificate.checkHost(name, { subject: 'never', partialWildcards: false }) !== undefined;

const namesOf = ({ subjectAltName = '' }: X509Certificate): string =>
  subjectAltName === '' ? 'no name' : subjectAltName.replaceAll('DNS:', '');
