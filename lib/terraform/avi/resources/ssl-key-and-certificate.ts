import type { TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import { AviResource } from '../avi-resource';

/** Arguments of `avi_sslkeyandcertificate`. */
export interface AviSslKeyAndCertificateArguments {
  readonly name: string;
  readonly type: 'SSL_CERTIFICATE_TYPE_SYSTEM' | 'SSL_CERTIFICATE_TYPE_VIRTUALSERVICE' | 'SSL_CERTIFICATE_TYPE_CA';
  readonly certificate: {
    /**
     * PEM, of a certificate that is there already.
     *
     * @default - none: the controller makes the certificate
     */
    readonly certificate?: string;
    /** @default - left to the controller */
    readonly selfSigned?: boolean;
    /** @default - the controller's own: 365 */
    readonly daysUntilExpire?: number;
    /** @default - none */
    readonly subject?: {
      readonly commonName: string;
      /** @default - none */
      readonly organization?: string;
    };
    /** @default - none */
    readonly subjectAltNames?: readonly string[];
  };
  /** @default - left to the controller */
  readonly keyParams?: {
    readonly algorithm: 'SSL_KEY_ALGORITHM_RSA';
    readonly rsaParams: { readonly keySize: 'SSL_KEY_2048_BITS' | 'SSL_KEY_3072_BITS' | 'SSL_KEY_4096_BITS' };
  };
  /**
   * PEM of the private key, of a certificate that is there already.
   *
   * @default - none: the controller makes the key
   */
  readonly key?: string;
}

/** A certificate with its key. */
export class AviSslKeyAndCertificate extends AviResource<AviSslKeyAndCertificateArguments> {
  constructor(scope: Construct, id: string, config: AviSslKeyAndCertificateArguments & TerraformMetaArguments) {
    super(scope, id, 'sslkeyandcertificate', config);
  }

  /** The certificate in PEM form, also where the controller signed it itself. */
  public get pem(): string {
    return this.nestedAttribute('certificate', 'certificate');
  }
}
