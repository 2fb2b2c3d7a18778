import { DataAwsRoute53Zone } from '@cdktf/provider-aws/lib/data-aws-route53-zone';
import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { Route53Record } from '@cdktf/provider-aws/lib/route53-record';
import { Route53Zone } from '@cdktf/provider-aws/lib/route53-zone';
import { Route53ZoneAssociation } from '@cdktf/provider-aws/lib/route53-zone-association';
import { Construct } from 'constructs';
import { externalDnsPolicy } from '../../design/aws/iam/external-dns';
import { integerIssues } from '../checks';
import { repeated, throwIssues } from '../errors';
import { bears } from '../mark';
import { type AwsDnsProps, type AwsRecordOptions, dnsIssues, iamNameIssues, recordIssues } from './dns-props';
import { noPolicyToGrant } from './errors-access';
import { idPart } from './id-part';

/** A hosted zone of Route 53. */
export interface IAwsDns {
  readonly domain: string;
  readonly zoneId: string;
  readonly zoneArn: string;
}

const AWS_DNS = Symbol.for('tko-cdk.AwsDns');

/**
 * The DNS of a site: a hosted zone of Route 53, private to VPCs or public, and the policy by which ExternalDNS changes its
 * records and no others. A zone that is there already is checked at plan to be the one that the site describes.
 *
 * Who deletes a new zone has to delete the records of ExternalDNS before: Terraform does not know them.
 *
 * Source: TKO on AWS, ExternalDNS with Route 53.
 *
 * @throws SpecError with everything that is wrong: a domain, an id or a name that is none, a private zone without a VPC, a
 *   public one with some, a VPC without an id
 */
export class AwsDns extends Construct implements IAwsDns {
  /** Whether something is an AwsDns, of any installed copy of this library. */
  public static isAwsDns(candidate: unknown): candidate is AwsDns {
    return bears(candidate, AWS_DNS);
  }

  public readonly [AWS_DNS] = true;
  public readonly domain: string;
  public readonly zoneId: string;
  public readonly zoneArn: string;
  /** The servers to which the domain above delegates a public zone. */
  public readonly nameServers: readonly string[];
  /** ARN of the policy of ExternalDNS; undefined without one. */
  public readonly policyArn?: string;
  /** The zone that is made, for overrides; undefined when it is there already. */
  public readonly Resource?: Route53Zone;

  constructor(scope: Construct, id: string, props: AwsDnsProps) {
    super(scope, id);
    throwIssues(dnsIssues(this.node.path, props));
    this.domain = props.domain;
    const zone = props.zoneId === undefined ? (this.Resource = this.addZone(props)) : this.findZone(props);
    this.zoneId = zone.zoneId;
    this.zoneArn = zone.arn;
    this.nameServers = zone.nameServers;
    if (props.policyName !== undefined) {
      this.policyArn = new IamPolicy(this, 'Policy', {
        name: props.policyName,
        policy: JSON.stringify(externalDnsPolicy(this.zoneArn)),
      }).arn;
    }
  }

  /**
   * Lets whoever has a role change the records of the zone. On the role of nodes these are all pods that reach the
   * metadata of their node.
   *
   * @throws SpecError when no policy was made, or the name is none of a role
   */
  public grantTo(roleName: string): this {
    const at = `${this.node.path}.grantTo`;
    const { policyArn } = this;
    if (policyArn === undefined) {
      throwIssues([noPolicyToGrant(at)]);
      return this;
    }
    throwIssues(iamNameIssues(at, roleName, 64));
    const id = `Grant-${idPart(this, roleName)}`;
    if (this.node.tryFindChild(id) === undefined) {
      new IamRolePolicyAttachment(this, id, { role: roleName, policyArn });
    }
    return this;
  }

  /**
   * Adds a record of type A.
   *
   * @param name full name, in the domain of the zone
   * @param addresses IPv4 addresses that it stands for
   * @throws SpecError when the name is outside of the zone or stands there already, or an address is none
   */
  public addRecord(name: string, addresses: readonly string[], options: AwsRecordOptions = {}): Route53Record {
    const at = `${this.node.path}.addRecord`;
    const { ttlSeconds = 300 } = options;
    const id = `Record-${idPart(this, name)}`;
    throwIssues([
      ...recordIssues(at, this.domain, name, addresses),
      ...integerIssues(`${at}.ttlSeconds`, ttlSeconds, 0, 604_800),
      ...(this.node.tryFindChild(id) === undefined ? [] : [repeated(`${at}.name`, name, 'name')]),
    ]);
    return new Route53Record(this, id, {
      zoneId: this.zoneId,
      name,
      type: 'A',
      ttl: ttlSeconds,
      records: [...addresses],
    });
  }

  private addZone({ domain, vpcs, vpcIds = {} }: AwsDnsProps): Route53Zone {
    return new Route53Zone(this, 'Resource', {
      name: domain,
      vpc: vpcs.length === 0 ? undefined : vpcs.map((vpc) => ({ vpcId: vpcIds[vpc] ?? '' })),
    });
  }

  private findZone({ domain, visibility, zoneId = '', vpcs, vpcIds = {} }: AwsDnsProps): DataAwsRoute53Zone {
    const isPrivate = visibility === 'private';
    const zone = new DataAwsRoute53Zone(this, 'Zone', {
      zoneId,
      lifecycle: {
        postcondition: [
          {
            condition: `\${self.name == "${domain}"}`,
            errorMessage: `The hosted zone ${zoneId} is not that of ${domain}; correct its id or the domain.`,
          },
          {
            condition: `\${self.private_zone == ${isPrivate}}`,
            errorMessage: `The hosted zone ${zoneId} is not ${visibility}; correct its id or its visibility.`,
          },
        ],
      },
    });
    for (const vpc of vpcs) {
      new Route53ZoneAssociation(this, `Association-${vpc}`, { zoneId: zone.zoneId, vpcId: vpcIds[vpc] ?? '' });
    }
    return zone;
  }
}
