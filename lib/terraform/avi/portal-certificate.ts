import { Construct } from 'constructs';
import type { AviCertificatePlan } from '../../design/vsphere-vds/design';
import { formatIssues, integerIssues } from '../checks';
import { nothingGiven, throwIssues } from '../errors';
import { secretVariable } from '../secret-variable';
import { AviSslKeyAndCertificate } from './resources/ssl-key-and-certificate';

/** What a portal certificate takes. */
export interface AviPortalCertificateProps {
  readonly certificate: AviCertificatePlan;
}

/**
 * The certificate of the controllers' portal (TKO-ALB-008): one that the controllers sign themselves, or one that is
 * given, with its private key in the secret `avi_portal_private_key`.
 *
 * @throws SpecError when a certificate is none, or a self-signed one names no controller or is not valid for a day
 */
export class AviPortalCertificate extends Construct {
  /** PEM of the certificate that a client must trust. */
  public readonly authority: string;
  /** The certificate, for overrides. */
  public readonly Resource: AviSslKeyAndCertificate;

  constructor(scope: Construct, id: string, { certificate }: AviPortalCertificateProps) {
    super(scope, id);
    throwIssues(certificateIssues(`${this.node.path}.certificate`, certificate));
    const type = 'SSL_CERTIFICATE_TYPE_SYSTEM';
    if (certificate.kind === 'self-signed') {
      this.Resource = new AviSslKeyAndCertificate(this, 'Resource', {
        name: certificate.name,
        type,
        certificate: {
          selfSigned: true,
          daysUntilExpire: certificate.validDays,
          subject: { commonName: certificate.commonName },
          subjectAltNames: certificate.subjectAltNames,
        },
        keyParams: { algorithm: 'SSL_KEY_ALGORITHM_RSA', rsaParams: { keySize: 'SSL_KEY_2048_BITS' } },
      });
      this.authority = this.Resource.pem;
    } else {
      this.Resource = new AviSslKeyAndCertificate(this, 'Resource', {
        name: certificate.name,
        type,
        certificate: { certificate: certificate.certificate },
        key: secretVariable(
          this,
          'avi_portal_private_key',
          'Private key of the NSX ALB portal certificate, in PEM form',
        ).stringValue,
      });
      this.authority = certificate.authority;
    }
  }
}

const certificateIssues = (at: string, certificate: AviCertificatePlan) =>
  certificate.kind === 'provided'
    ? [
        ...formatIssues(`${at}.certificate`, certificate.certificate, 'pem-certificate'),
        ...formatIssues(`${at}.authority`, certificate.authority, 'pem-certificate'),
      ]
    : [
        ...integerIssues(`${at}.validDays`, certificate.validDays, 1, 3650),
        ...(certificate.subjectAltNames.length === 0
          ? [
              nothingGiven(
                `${at}.subjectAltNames`,
                'name',
                'give all names and addresses of the controllers (rule R14)',
              ),
            ]
          : []),
      ];
