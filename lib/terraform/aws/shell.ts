// Parts of the scripts that hosts run at their first boot. A dollar sign with a brace would be an expression of
// Terraform, and a percent sign with a brace a directive: the scripts have neither. They run again without harm.

/** Where the hosts of a site without Internet take files from. Both can be Terraform expressions. */
export interface ArtifactSource {
  readonly bucketName: string;
  readonly region: string;
}

/** The beginning of every script: what stops it says so in /var/log/cloud-init-output.log. */
export const beginning = (purpose: string): string => `#!/bin/bash
# ${purpose}
set -Eeuo pipefail
umask 022

say() { echo "tko: $*"; }
fail() { echo "tko: FAILED: $*" >&2; exit 1; }
trap 'echo "tko: FAILED in line $LINENO of $0" >&2' ERR
`;

/** A working folder that goes away with the script. */
export const WORKING_FOLDER = `
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
`;

/**
 * Docker, from the packages of Amazon Linux 2 or 2023, for the users that operators are: ec2-user by SSH, ssm-user by
 * Session Manager.
 */
export const INSTALL_DOCKER = `
say 'installing Docker'
failed=''
if ! command -v docker >/dev/null; then
  if command -v amazon-linux-extras >/dev/null; then
    amazon-linux-extras install -y docker || failed=1
  elif command -v dnf >/dev/null; then
    dnf install -y docker || failed=1
  else
    fail 'the image has no Docker, and none of the package tools of Amazon Linux: take another image'
  fi
  [ -z "$failed" ] || fail 'no Docker from the packages of Amazon Linux, which are in S3 of the region: is there a way to S3?'
fi
systemctl enable --now docker || fail 'Docker does not start'
for user in ec2-user ssm-user; do
  if id -u "$user" >/dev/null 2>&1; then
    usermod --append --groups docker "$user"
  fi
done
`;

/** A function \`fetch KEY FILE\` that reads from the bucket. */
export const fetchFromBucket = ({ bucketName, region }: ArtifactSource): string => `
bucket='${bucketName}'
region='${region}'

fetch() {
  say "fetching s3://$bucket/$1"
  aws s3 cp --region "$region" --only-show-errors "s3://$bucket/$1" "$2" ||
    fail "could not read s3://$bucket/$1: is it there, and does the S3 endpoint of the VPC lead to it?"
}
`;

/** A function \`fetch URL FILE\` that reads from the Internet. */
export const FETCH_FROM_INTERNET = `
fetch() {
  say "fetching $1"
  curl --fail --silent --show-error --location --retry 5 --retry-delay 10 --output "$2" "$1" ||
    fail "could not download $1: is there a way to the Internet?"
}
`;
