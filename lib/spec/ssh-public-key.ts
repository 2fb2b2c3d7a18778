import { isPlainText } from './plain-text';

/** Shorter RSA keys are disallowed by NIST SP 800-131A. */
const MIN_RSA_BITS = 2048;

/** The fields of a blob (RFC 4251, "string": four bytes of length, then the bytes); undefined when it ends in one. */
function fieldsOf(blob: Buffer): readonly Buffer[] | undefined {
  const fields: Buffer[] = [];
  let offset = 0;
  while (offset < blob.length) {
    const start = offset + 4;
    if (start > blob.length) {
      return undefined;
    }
    offset = start + blob.readUInt32BE(offset);
    if (offset > blob.length) {
      return undefined;
    }
    fields.push(blob.subarray(start, offset));
  }
  return fields;
}

const bitsOf = (number: Buffer): number => BigInt(`0x0${number.toString('hex')}`).toString(2).length;

/** A curve by its name, and a point on it: 4, then both coordinates (RFC 5656, 3.1). */
const isPoint =
  (curve: string, bytes: number) =>
  ([name, point, ...rest]: readonly Buffer[]): boolean =>
    name?.toString('latin1') === curve && point?.length === 1 + 2 * bytes && point[0] === 4 && rest.length === 0;

/** What follows the type in a key: RFC 4253 (6.6) for RSA, RFC 8709 for Ed25519. */
const KEYS: Readonly<Record<string, (fields: readonly Buffer[]) => boolean>> = {
  'ssh-rsa': ([exponent, modulus, ...rest]) =>
    exponent !== undefined &&
    exponent.length > 0 &&
    modulus !== undefined &&
    bitsOf(modulus) >= MIN_RSA_BITS &&
    rest.length === 0,
  'ssh-ed25519': ([key, ...rest]) => key?.length === 32 && rest.length === 0,
  'ecdsa-sha2-nistp256': isPoint('nistp256', 32),
  'ecdsa-sha2-nistp384': isPoint('nistp384', 48),
  'ecdsa-sha2-nistp521': isPoint('nistp521', 66),
};

/**
 * True for the public key of an account, as `ssh-keygen` writes it: the type, the key in base64, and a comment. The key
 * names its type once more and is complete, and an RSA key has 2048 bits or more.
 */
export function isSshPublicKey(text: string): boolean {
  const [type = '', base64 = ''] = text.split(' ');
  const isKey = Object.hasOwn(KEYS, type) ? KEYS[type] : undefined;
  if (isKey === undefined || !isPlainText(text) || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) {
    return false;
  }
  const [named, ...fields] = fieldsOf(Buffer.from(base64, 'base64')) ?? [];
  return named?.toString('latin1') === type && isKey(fields);
}
