import { ApiObject, type ApiObjectMetadata, JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';

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
  (scope, id, metadata, spec) => {
    const object = new ApiObject(scope, id, { apiVersion, kind, metadata, spec });
    if (object.metadata.namespace !== undefined) {
      object.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
    }
    return object;
  };
