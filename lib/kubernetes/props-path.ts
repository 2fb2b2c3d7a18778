import type { IConstruct } from 'constructs';

/**
 * The path of the construct whose props a message means. A construct with the id `Resource` is the inside of the one
 * around it, which the user wrote.
 */
export const propsPath = ({ node }: IConstruct): string =>
  node.id === 'Resource' && node.scope !== undefined ? propsPath(node.scope) : node.path;
