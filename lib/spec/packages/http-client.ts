import type { HttpUrl, SecretFile } from '../text';

/** How Prometheus or Alertmanager asks a server. Of the three kinds of login there is at most one. */
export interface MonitoringHttpClient {
  /**
   * Login with a header, such as a bearer token.
   *
   * @default - none
   */
  readonly authorization?: HttpAuthorization;
  /**
   * Login with a name and a password.
   *
   * @default - none
   */
  readonly basicAuth?: HttpBasicAuth;
  /**
   * Login with a token that another server gives.
   *
   * @default - none
   */
  readonly oauth2?: HttpOAuth2;
  /**
   * What is checked of the server's certificate.
   *
   * @default - the authorities of the container are trusted
   */
  readonly tlsConfig?: HttpTls;
  /**
   * A proxy on the way.
   *
   * @default - none
   */
  readonly proxyUrl?: HttpUrl;
  /**
   * Whether redirects are followed.
   *
   * @default true
   */
  readonly followRedirects?: boolean;
  /**
   * Whether HTTP/2 is offered.
   *
   * @default true
   */
  readonly enableHttp2?: boolean;
}

/** Login with a header. */
export interface HttpAuthorization {
  /**
   * What stands before the credentials. Not "Basic": basicAuth is for that.
   *
   * @default "Bearer"
   */
  readonly type?: string;
  /** The credentials. */
  readonly credentialsFile: SecretFile;
}

/** Login with a name and a password. */
export interface HttpBasicAuth {
  /** The name. */
  readonly username: string;
  /** The password. */
  readonly passwordFile: SecretFile;
}

/** Login with a token of another server. */
export interface HttpOAuth2 {
  /** Id of the client. */
  readonly clientId: string;
  /** The secret of the client. */
  readonly clientSecretFile: SecretFile;
  /** Where tokens come from. */
  readonly tokenUrl: HttpUrl;
  /**
   * What the token is asked for.
   *
   * @default - nothing in particular
   */
  readonly scopes?: readonly string[];
  /**
   * Further parameters of the request.
   *
   * @default - none
   */
  readonly endpointParams?: Readonly<Record<string, string>>;
}

/** What is checked of a server's certificate, and which certificate is shown to it. */
export interface HttpTls {
  /**
   * The authority that is trusted.
   *
   * @default - those of the container
   */
  readonly caFile?: SecretFile;
  /**
   * A certificate of one's own, with keyFile.
   *
   * @default - none
   */
  readonly certFile?: SecretFile;
  /**
   * Private key of the certificate.
   *
   * @default - none
   */
  readonly keyFile?: SecretFile;
  /**
   * The name that the server's certificate has to cover.
   *
   * @default - the one by which it is asked
   */
  readonly serverName?: string;
  /**
   * Takes any certificate: whoever is in between can read and change everything.
   *
   * @default false
   */
  readonly insecureSkipVerify?: boolean;
}
