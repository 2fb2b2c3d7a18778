import { show, type SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import { isQuantity } from '../../spec/quantity';
import { subdomainIssues } from '../names';
import type { HarborClaimValues, HarborValues } from './harbor-values';
import { claimOf, claimPath, mountedVolumes, type Volume, volumesOf, whyUnmounted } from './volumes';

/** What is wrong with volumes: too small ones, what is not read, and what several pods cannot mount. */
export function volumeIssues(path: string, values: HarborValues, version: string): readonly SpecIssue[] {
  const places = volumesOf(version).map((volume): Place => ({
    volume,
    claim: claimOf(values, volume),
    at: `${path}.${claimPath(volume, version)}`,
  }));
  const mounted = mountedVolumes(values, version);
  const inUse = places.filter(({ volume }) => mounted.includes(volume));
  return [
    ...places.filter((place) => !inUse.includes(place)).flatMap((place) => unmountedIssues(place, values)),
    ...inUse.flatMap((place) => [
      ...textIssues(place),
      ...sizeIssues(place),
      ...existingIssues(place),
      ...podIssues(place, values),
    ]),
    ...inUse.flatMap((place, index) => inUse.slice(0, index).flatMap((other) => sharingIssues(place, other))),
  ];
}

/** A volume, what is said about it, and where. */
interface Place {
  readonly volume: Volume;
  readonly claim: HarborClaimValues;
  readonly at: string;
}

const isSaid = (text: string | undefined): text is string => text !== undefined && text !== '';

/** Whether something other than the package's own size is asked for. */
const isOtherSize = ({ claim: { size }, volume }: Place): boolean => isSaid(size) && size !== volume.size;

function unmountedIssues(place: Place, values: HarborValues): readonly SpecIssue[] {
  const { claim, at, volume } = place;
  const isUsed = isSaid(claim.existingClaim) || isSaid(claim.storageClass) || isSaid(claim.subPath);
  const reason = whyUnmounted(volume, values) ?? '';
  return isUsed || isOtherSize(place) ? [propIssue(at, 'a volume', `none: ${reason}`, 'remove it')] : [];
}

function textIssues({ claim: { storageClass, existingClaim, subPath, size }, at }: Place): readonly SpecIssue[] {
  return [
    // A dash is how the package says that nobody provides the volume.
    ...(isSaid(storageClass) && storageClass !== '-' ? subdomainIssues(`${at}.storageClass`, storageClass) : []),
    ...(isSaid(existingClaim) ? subdomainIssues(`${at}.existingClaim`, existingClaim) : []),
    ...(isSaid(size) && !isQuantity(size)
      ? [propIssue(`${at}.size`, show(size), 'an amount as Kubernetes writes it', 'write it like "10Gi"')]
      : []),
    ...(isSaid(subPath) && (subPath.startsWith('/') || subPath.split('/').includes('..'))
      ? [propIssue(`${at}.subPath`, show(subPath), 'a path inside of the volume', 'write it like "harbor/registry"')]
      : []),
  ];
}

function sizeIssues({
  claim: { existingClaim, size },
  volume: { name, size: usual },
  at,
}: Place): readonly SpecIssue[] {
  return name === 'registry' && !isSaid(existingClaim) && !isSaid(size)
    ? [
        propIssue(
          `${at}.size`,
          'no size',
          `room for all images: the ${usual} of the package are soon full`,
          'set the size of the volume "registry"',
        ),
      ]
    : [];
}

/** What is said about a new volume, where a claim is there already. */
function existingIssues(place: Place): readonly SpecIssue[] {
  const { claim, at } = place;
  if (!isSaid(claim.existingClaim)) {
    return [];
  }
  const unread = { storageClass: isSaid(claim.storageClass), size: isOtherSize(place) };
  return (['storageClass', 'size'] as const)
    .filter((key) => unread[key])
    .map((key) =>
      propIssue(
        `${at}.${key}`,
        show(claim[key]),
        `nothing: the claim ${show(claim.existingClaim)} is there already`,
        'remove it, or leave existingClaim out',
      ),
    );
}

const podsOf = ({ component }: Volume, values: HarborValues): number =>
  component === 'database' || component === 'redis' ? 1 : (values[component]?.replicas ?? 1);

/** Several pods that mount one volume. */
function podIssues({ volume, claim, at }: Place, values: HarborValues): readonly SpecIssue[] {
  const { accessMode = 'ReadWriteOnce' } = claim;
  const pods = podsOf(volume, values);
  const isOne = pods === 1 || (!volume.isShared && !isSaid(claim.existingClaim));
  return isOne || accessMode === 'ReadWriteMany'
    ? []
    : [
        propIssue(
          `${at}.accessMode`,
          `${show(accessMode)} with ${pods} pods of ${volume.component}`,
          '"ReadWriteMany": all of them mount this volume',
          'set it, with a storage class that has it, or keep one pod',
        ),
      ];
}

/** Two volumes in one claim. */
function sharingIssues(place: Place, other: Place): readonly SpecIssue[] {
  const { claim, at, volume } = place;
  if (!isSaid(claim.existingClaim) || claim.existingClaim !== other.claim.existingClaim) {
    return [];
  }
  const folder = claim.subPath ?? '';
  const name = show(claim.existingClaim);
  const once = [place, other].filter(({ claim: { accessMode } }) => accessMode !== 'ReadWriteMany');
  return [
    ...(folder === (other.claim.subPath ?? '')
      ? [
          propIssue(
            `${at}.subPath`,
            `${show(folder)}, as ${other.volume.name} has in the claim ${name} too`,
            'a folder for each',
            'set different ones',
          ),
        ]
      : []),
    ...(volume.component === other.volume.component
      ? []
      : once.map((each) =>
          propIssue(
            `${each.at}.accessMode`,
            `${show(each.claim.accessMode ?? 'ReadWriteOnce')} for the claim ${name}, which ${other.volume.name} and ${volume.name} share`,
            '"ReadWriteMany": their pods may be on different nodes',
            'set it, if the claim has it, or use a claim for each',
          ),
        )),
  ];
}
