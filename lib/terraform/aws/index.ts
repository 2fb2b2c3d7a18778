export { AwsEndpoints, type AwsEndpointsProps } from './endpoints';
export { AwsFlowLogs, type AwsFlowLogsProps } from './flow-logs';
export * from './foundation';
export type { AwsFoundationProps } from './foundation-props';
export { AwsKeyPair, type AwsKeyPairProps, type IAwsKeyPair } from './key-pair';
export * from './network-routes';
export * from './peering';
export { AwsSubnet, type AwsSubnetLookup, type AwsSubnetProps, type IAwsSubnet } from './subnet';
export {
  AwsTransitGateway,
  AwsTransitGatewayAttachment,
  type AwsTransitGatewayAttachmentProps,
  type AwsTransitGatewayProps,
  type IAwsTransitGateway,
} from './transit-gateway';
export * from './transit-network';
export * from './vpc';
export type { AwsVpcLookup, AwsVpcProps, IAwsVpc } from './vpc-props';
export * from './cluster-security-groups';
export type { AwsClusterSecurityGroupsProps } from './cluster-security-groups-props';
export * from './connection';
export * from './dns';
export type { AwsDnsProps, AwsRecordOptions } from './dns-props';
export * from './identity';
export * from './artifacts-bucket';
export * from './bootstrap-host';
export * from './encryption-key';
export type { AwsHostProps, IAwsHost } from './host-props';
export * from './registry-host';
