import { certificateIssues, certificatesAsBase64 } from '../../lib/spec/certificates';
import { CERTIFICATE, PRIVATE_KEY } from '../fixtures/certificates';

const decoded = (text: string): string => Buffer.from(text, 'base64').toString('utf8');

describe('certificatesAsBase64', () => {
  test('keeps each certificate of a chain', () => {
    expect(decoded(certificatesAsBase64(CERTIFICATE + CERTIFICATE))).toBe(CERTIFICATE + CERTIFICATE);
  });

  test('leaves out what stands around them', () => {
    expect(decoded(certificatesAsBase64(`subject=Example CA\n${CERTIFICATE}\n\n`))).toBe(CERTIFICATE);
  });

  test('has the same bytes for the line ends of Windows', () => {
    expect(certificatesAsBase64(CERTIFICATE.replaceAll('\n', '\r\n'))).toBe(certificatesAsBase64(CERTIFICATE));
  });
});

describe('certificateIssues', () => {
  test.each([
    ['one certificate', CERTIFICATE],
    ['a chain', CERTIFICATE + CERTIFICATE],
    ['the line ends of Windows', CERTIFICATE.replaceAll('\n', '\r\n')],
  ])('finds nothing in %s', (_what, pem) => {
    expect(certificateIssues('authority', pem)).toEqual([]);
  });

  test.each([
    ['there is none', 'Example CA', '"Example CA"'],
    ['one of a chain is cut', CERTIFICATE + CERTIFICATE.replace('AwIw', ''), 'a certificate that cannot be read'],
    ['a private key is among them', CERTIFICATE + PRIVATE_KEY, 'a private key among them'],
    [
      'a request is among them',
      '-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----',
      'a block "CERTIFICATE REQUEST" among them',
    ],
  ])('fails when %s', (_what, pem, got) => {
    expect(certificateIssues('authority', pem)).toMatchObject([{ severity: 'error', path: 'authority', got }]);
  });
});
