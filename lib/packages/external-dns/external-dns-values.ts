/** Data values of the external-dns package. */
export interface ExternalDnsValues {
  /**
   * Namespace of what the package runs.
   *
   * @default "tanzu-system-service-discovery"
   */
  readonly namespace?: string;
  /**
   * The Deployment.
   *
   * @default - those of each value
   */
  readonly deployment?: ExternalDnsDeploymentValues;
  /**
   * The service account.
   *
   * @default - without annotations
   */
  readonly serviceaccount?: ExternalDnsServiceAccountValues;
  /**
   * An access key of AWS, of which the package makes a Secret.
   *
   * @default - none
   */
  readonly aws?: ExternalDnsAwsValues;
  /**
   * Azure DNS, of which the package makes a configuration file in a Secret.
   *
   * @default - none
   */
  readonly azure?: ExternalDnsAzureValues;
}

/** The Deployment. */
export interface ExternalDnsDeploymentValues {
  /**
   * Flags of external-dns. One has to begin with `--provider`, one with `--source`.
   *
   * @default - none
   */
  readonly args?: readonly string[];
  /**
   * Environment variables.
   *
   * @default - none
   */
  readonly env?: readonly ExternalDnsEnvironmentValue[];
  /**
   * Security context of the container.
   *
   * @default - no root, a file system to read, no capabilities
   */
  readonly securityContext?: Readonly<Record<string, unknown>>;
  /**
   * Mounts of the container.
   *
   * @default - none
   */
  readonly volumeMounts?: readonly Readonly<Record<string, unknown>>[];
  /**
   * Volumes of the pod.
   *
   * @default - none
   */
  readonly volumes?: readonly Readonly<Record<string, unknown>>[];
  /**
   * Labels of the pod.
   *
   * @default - the package's own
   */
  readonly podLabels?: Readonly<Record<string, string>>;
}

/** An environment variable. */
export interface ExternalDnsEnvironmentValue {
  /** Its name. */
  readonly name: string;
  /**
   * Its value.
   *
   * @default ""
   */
  readonly value?: string;
  /**
   * Where its value comes from, such as a key of a Secret.
   *
   * @default - it has a value
   */
  readonly valueFrom?: Readonly<Record<string, unknown>>;
}

/** The service account. */
export interface ExternalDnsServiceAccountValues {
  /**
   * Annotations.
   *
   * @default - none
   */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** AWS. */
export interface ExternalDnsAwsValues {
  /**
   * An access key; both halves of it.
   *
   * @default - none
   */
  readonly credentials?: ExternalDnsAwsCredentialValues;
}

/** An access key of AWS. */
export interface ExternalDnsAwsCredentialValues {
  /**
   * Its id.
   *
   * @default ""
   */
  readonly accessKey?: string;
  /**
   * Its secret half.
   *
   * @secret
   * @default ""
   */
  readonly secretKey?: string;
}

/** Azure DNS. */
export interface ExternalDnsAzureValues {
  /**
   * Id of the application.
   *
   * @default - none
   */
  readonly aadClientId?: string;
  /**
   * Secret of the application.
   *
   * @secret
   * @default - none
   */
  readonly aadClientSecret?: string;
  /**
   * The cloud, such as "AzureUSGovernmentCloud".
   *
   * @default - the public one
   */
  readonly cloud?: string;
  /**
   * Resource group of the zones.
   *
   * @default ""
   */
  readonly resourceGroup?: string;
  /**
   * Id of the subscription.
   *
   * @default ""
   */
  readonly subscriptionId?: string;
  /**
   * Id of the tenant.
   *
   * @default ""
   */
  readonly tenantId?: string;
  /**
   * Whether a managed identity takes the place of the application.
   *
   * @default - false
   */
  readonly useManagedIdentityExtension?: boolean;
  /**
   * Client id of a user-assigned identity.
   *
   * @default - the system-assigned one
   */
  readonly userAssignedIdentityID?: string;
}
