export * from './input-variable';
export * from './run-after';
export * from './secret-variable';
export * from './stack-output';
export * from './tko-stack';
