import { deepFreeze } from '../../deep-freeze';
import { actions } from './actions';
import { allow, policyDocument, type PolicyDocument } from './document';

/**
 * What ExternalDNS does with Route 53: it changes, lists and filters by tags the records of one zone. To find the zone it
 * lists all of them, an action that IAM cannot narrow. It neither waits for changes nor looks zones up by name, so
 * `route53:GetChange` and `route53:ListHostedZonesByName` are left out.
 *
 * @param zoneArn ARN of the hosted zone
 */
export const externalDnsPolicy = (zoneArn: string): PolicyDocument =>
  deepFreeze(
    policyDocument(
      allow([actions('route53', 'ChangeResourceRecordSets', 'ListResourceRecordSets', 'ListTagsForResource')], {
        resources: [zoneArn],
      }),
      allow([actions('route53', 'ListHostedZones')]),
    ),
  );
