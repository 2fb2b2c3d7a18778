import { show, type SpecIssue } from '../../spec';
import type { MonitoringVolume } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import { isQuantity } from '../../spec/quantity';
import { subdomainIssues } from '../names';

/** A volume in the words of the packages. */
export const volumeValues = (volume: MonitoringVolume | undefined, storageClass?: string) => ({
  storageClassName: volume?.storageClass ?? storageClass,
  accessMode: volume?.accessMode,
  storage: volume?.size,
});

/** Several pods of a Deployment mount one volume, and may come to several nodes. */
export const sharedVolumeIssues = (
  path: string,
  { replicas = 1, accessMode = 'ReadWriteOnce' }: { readonly replicas?: number; readonly accessMode?: string },
): readonly SpecIssue[] =>
  replicas > 1 && accessMode !== 'ReadWriteMany'
    ? [
        propIssue(
          path,
          `${replicas} pods that share a volume with the access mode ${show(accessMode)}`,
          'the access mode "ReadWriteMany", or one pod',
          'a pod on another node would wait for the volume for ever: change the one or the other',
        ),
      ]
    : [];

/** A volume as the packages take it. */
export interface VolumeValues {
  readonly storageClassName?: string;
  readonly storage?: string;
}

/** What Kubernetes would refuse of a volume. */
export const volumeTextIssues = (
  path: string,
  { storageClassName = '', storage }: VolumeValues = {},
): readonly SpecIssue[] => [
  ...(storageClassName === '' ? [] : subdomainIssues(`${path}.storageClassName`, storageClassName)),
  ...(storage === undefined || isQuantity(storage)
    ? []
    : [propIssue(`${path}.storage`, show(storage), 'an amount as Kubernetes writes it', 'write it like "10Gi"')]),
];
