export * from './reference-designs';
export * from './reference-designs/aws';
export * from './terraform';
export * from './terraform/aws';
