import { ApiObject, type ApiObjectMetadata, JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import type { KubernetesObject } from '../clusters';
import { PatchableObject } from './patchable-object';

/** Makes an object of a custom kind. The spec's type is closed: the API server drops unknown fields silently. */
export type CustomKind<Spec extends object> = (
  scope: Construct,
  id: string,
  metadata: ApiObjectMetadata,
  spec: Spec,
) => ApiObject;

/** A kind whose objects lie in namespaces. */
export const namespacedKind =
  (apiVersion: string, kind: string): CustomKind<object> =>
  (scope, id, metadata, spec) =>
    new ApiObject(scope, id, { apiVersion, kind, metadata, spec });

/** A kind whose objects belong to the whole cluster: they get no namespace, even in a chart that has one. */
export const clusterScopedKind =
  (apiVersion: string, kind: string): CustomKind<object> =>
  (scope, id, metadata, spec) =>
    withoutNamespace(new ApiObject(scope, id, { apiVersion, kind, metadata, spec }));

/** The object of a cluster-scoped construct of cdk8s-plus, which would get the namespace of its chart. */
export const clusterScoped = (construct: Construct): ApiObject => withoutNamespace(ApiObject.of(construct));

function withoutNamespace(object: ApiObject): ApiObject {
  if (object.metadata.namespace !== undefined) {
    object.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
  }
  return object;
}

/** Kinds of {@link KubernetesObject} that belong to the whole cluster. */
const CLUSTER_SCOPED: readonly string[] = ['ClusterRole', 'ClusterRoleBinding'];

/** Makes an object out of plain data. */
export function newObject(scope: Construct, { id, ...data }: KubernetesObject): ApiObject {
  return CLUSTER_SCOPED.includes(data.kind)
    ? withoutNamespace(new ApiObject(scope, id, data))
    : new PatchableObject(scope, id, data);
}
