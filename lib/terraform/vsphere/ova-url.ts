const URL = /^[a-z][a-z0-9+.-]*:\/\//i;
const ABSOLUTE = /^(\/|[a-z]:[\\/])/i;

/** Terraform runs in cdktf.out/stacks/<stack>: three folders up lies the folder that holds cdktf.out. */
const FOLDER_OF_OUTPUT = '${path.root}/../../..';

/**
 * How Terraform finds an image: a URL or an absolute path as it stands, a relative path from the folder that holds
 * cdktf.out. So the output does not depend on where it is synthesised.
 */
export function ovaUrl(ova: string): string {
  return URL.test(ova) || ABSOLUTE.test(ova) || ova.startsWith('${')
    ? ova
    : `${FOLDER_OF_OUTPUT}/${ova.replace(/^(\.\/)+/, '')}`;
}
