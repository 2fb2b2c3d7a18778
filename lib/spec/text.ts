// Texts with a format of their own. The name after `@format` is looked up in formats.ts.

/** @format ipv4-address */
export type Ipv4AddressText = string;

/**
 * An address with the length of its subnet, such as "172.16.10.1/24".
 *
 * @format ipv4-interface
 */
export type Ipv4InterfaceText = string;

/**
 * A network in CIDR notation, such as "100.96.0.0/11".
 *
 * @format ipv4-subnet
 */
export type Ipv4SubnetText = string;

/**
 * An inclusive range, such as "172.16.10.100-172.16.10.200".
 *
 * @format ipv4-range
 */
export type Ipv4RangeText = string;

/** @format dns-label */
export type DnsLabel = string;

/** @format hostname */
export type Hostname = string;

/** @format host */
export type Host = string;

/** @format host-port */
export type HostWithPort = string;

/** @format inventory-name */
export type InventoryName = string;

/** @format inventory-name */
export type LabelText = string;

/** @format sha1-thumbprint */
export type Sha1Thumbprint = string;

/** @format pem-certificate */
export type PemCertificate = string;

/** @format ssh-public-key */
export type SshPublicKey = string;

/** @format proxy-url */
export type ProxyUrl = string;

/** @format https-url */
export type HttpsUrl = string;

/** @format http-url */
export type HttpUrl = string;

/** @format host-port-required */
export type HostWithRequiredPort = string;

/**
 * One line of text that Terraform does not evaluate.
 *
 * @format plain-text
 */
export type PlainText = string;

/**
 * Plain text without blanks and commas, as an item of a list.
 *
 * @format list-item
 */
export type ListItem = string;

/** @format distinguished-name */
export type DistinguishedName = string;

/** @format account */
export type Account = string;

/**
 * A URL, an absolute path, or a path relative to the folder that holds cdktf.out.
 *
 * @format ova-location
 */
export type OvaLocation = string;

/** @format repository-path */
export type RepositoryPath = string;

/** @format kubernetes-label-key */
export type KubernetesLabelKey = string;

/** @format kubernetes-label-value */
export type KubernetesLabelValue = string;

/**
 * The name of most Kubernetes objects: a DNS-1123 subdomain.
 *
 * @format kubernetes-name
 */
export type KubernetesName = string;

/**
 * An amount as Kubernetes writes it, such as "500m" or "10Gi".
 *
 * @format kubernetes-quantity
 */
export type KubernetesQuantity = string;

/**
 * A duration as Go writes it, such as "1h30m".
 *
 * @format duration
 */
export type Duration = string;

/**
 * A duration as Prometheus writes it, such as "1d12h": whole numbers with y, w, d, h, m, s or ms, in this order.
 *
 * @format prometheus-duration
 */
export type PrometheusDuration = string;

/**
 * A size as Prometheus writes it, such as "50GB".
 *
 * @format prometheus-size
 */
export type PrometheusSize = string;

/**
 * A path of a URL, such as "/alertmanager/".
 *
 * @format url-path
 */
export type UrlPath = string;

/**
 * A key of the Secret that is mounted into the container, such as "smtp-password", or an absolute path in the container.
 *
 * @format secret-file
 */
export type SecretFile = string;

/**
 * One line of text, not empty and without blanks around it.
 *
 * @format one-line
 */
export type OneLine = string;

/**
 * One word.
 *
 * @format one-word
 */
export type OneWord = string;

/**
 * The name of an environment variable, such as "SPLUNK_TOKEN".
 *
 * @format environment-name
 */
export type EnvironmentName = string;

/**
 * A key of a Secret, such as "ca.crt".
 *
 * @format secret-key
 */
export type SecretKey = string;

/**
 * A size as Fluent Bit writes it, such as "5MB".
 *
 * @format fluent-bit-size
 */
export type FluentBitSize = string;

/**
 * A schedule as a CronJob takes it, such as "0 3 * * *".
 *
 * @format cron-schedule
 */
export type CronSchedule = string;

/**
 * The name of a network interface of a node.
 *
 * @format interface-name
 */
export type InterfaceName = string;

/** @format mac-address */
export type MacAddress = string;

/**
 * A part of a DNS name, such as "txt-".
 *
 * @format dns-affix
 */
export type DnsAffix = string;

/**
 * Where a route leads, such as "203.0.113.0/24", or "0.0.0.0/0" for everything.
 *
 * @format ipv4-route
 */
export type Ipv4RouteText = string;
