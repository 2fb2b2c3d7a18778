export * from './deployment-zone';
export * from './deployment-zone-props';
export * from './failure-domain';
export * from './failure-domain-props';
