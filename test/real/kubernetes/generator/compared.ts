import { normalize } from '../../../tanzu/flat/normalize';

interface KubernetesObject {
  readonly kind: string;
}

/** Secrets are made by nobody here. */
const withoutSecrets = (documents: readonly object[]): readonly object[] =>
  (documents as readonly KubernetesObject[]).filter(({ kind }) => kind !== 'Secret');

/** The image of the autoscaler stands in the BoM of TKG 2.2, which is not published: it is not compared. */
const withoutAutoscalerImage = (documents: readonly object[]): readonly object[] =>
  (documents as readonly KubernetesObject[]).map((document) =>
    document.kind === 'Deployment'
      ? (JSON.parse(JSON.stringify(document, (key, value: unknown) => (key === 'image' ? undefined : value))) as object)
      : document,
  );

/** Objects of the generator, or ours, reduced to what both must have alike. */
export const compared = (documents: readonly object[]): unknown =>
  normalize(withoutAutoscalerImage(withoutSecrets(documents)));
