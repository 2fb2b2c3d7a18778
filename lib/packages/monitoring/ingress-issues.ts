import { X509Certificate } from 'node:crypto';
import { show, type SpecIssue } from '../../spec';
import { TEXT_FORMATS } from '../../spec/formats';
import { propIssue } from '../../spec/prop-issue';

/** A certificate as the packages take it. */
export interface IngressCertificateValues {
  readonly 'tls.crt'?: string;
  readonly 'tls.key'?: string;
  readonly 'ca.crt'?: string;
}

/** What the HTTPProxy of a package is given, the paths aside. */
export interface IngressValues {
  readonly virtual_host_fqdn?: string;
  readonly tlsCertificate?: IngressCertificateValues;
}

/** What is wrong with the name and the certificate of an ingress that is switched on. */
export function ingressIssues(path: string, ingress: IngressValues, published: string): readonly SpecIssue[] {
  const { virtual_host_fqdn: hostname, tlsCertificate = {} } = ingress;
  const at = `${path}.virtual_host_fqdn`;
  if (hostname === undefined || hostname === '') {
    return [propIssue(at, 'no name', 'a name of yours', `set it: the package would take ${published}`)];
  }
  const format = TEXT_FORMATS.hostname;
  return format === undefined || format.accepts(hostname)
    ? certificateIssues(`${path}.tlsCertificate`, tlsCertificate, hostname)
    : [propIssue(at, show(hostname), format.expected, `write it like "${format.example}"`)];
}

function certificateIssues(
  path: string,
  { 'tls.crt': certificate, 'ca.crt': authority }: IngressCertificateValues,
  hostname: string,
): readonly SpecIssue[] {
  if (certificate === undefined || certificate === '') {
    return authority === undefined || authority === ''
      ? []
      : [propIssue(`${path}."ca.crt"`, 'an authority', 'nothing without a certificate', 'add the certificate')];
  }
  const at = `${path}."tls.crt"`;
  const read = parse(certificate);
  if (read === undefined) {
    return [propIssue(at, show(certificate), 'a certificate in PEM form', 'give the whole of it')];
  }
  return read.checkHost(hostname, { subject: 'never' }) === undefined
    ? [
        propIssue(
          at,
          `a certificate for ${read.subjectAltName ?? read.subject}`,
          `one that covers ${hostname}`,
          'take another certificate, or another name',
        ),
      ]
    : [];
}

function parse(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}
