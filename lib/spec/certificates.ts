import { X509Certificate } from 'node:crypto';
import { show, type SpecIssue } from './issue';

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----/g;

const wrong = (path: string, got: string, cure: string): SpecIssue => ({
  severity: 'error',
  path,
  got,
  expected: 'X.509 certificates in PEM form',
  cure,
});

/** The issues of a text that is not one certificate in PEM form, or several. */
export function certificateIssues(path: string, pem: string): readonly SpecIssue[] {
  const blocks = [...pem.matchAll(BLOCK)];
  if (blocks.length === 0) {
    return [wrong(path, show(pem), 'give the text between and with the lines BEGIN CERTIFICATE and END CERTIFICATE')];
  }
  return blocks.flatMap(([text, label = '']) => {
    if (label.endsWith('PRIVATE KEY')) {
      return [wrong(path, 'a private key among them', 'take it out, and keep it where nobody else can read it')];
    }
    if (label !== 'CERTIFICATE') {
      return [wrong(path, `a block ${show(label)} among them`, 'give certificates only')];
    }
    return isCertificate(text) ? [] : [wrong(path, 'a certificate that cannot be read', 'copy the whole of it')];
  });
}

function isCertificate(pem: string): boolean {
  try {
    new X509Certificate(pem);
    return true;
  } catch {
    return false;
  }
}

/** The certificates of a text, without what stands around them, and with the line endings of Unix. */
export const onlyCertificates = (pem: string): string =>
  [...pem.replaceAll('\r\n', '\n').matchAll(BLOCK)].map(([text]) => `${text}\n`).join('');

/** Certificates as TKG takes them: PEM in base64, on one line. Text around the certificates is left out. */
export const certificatesAsBase64 = (pem: string): string =>
  Buffer.from(onlyCertificates(pem), 'utf8').toString('base64');
