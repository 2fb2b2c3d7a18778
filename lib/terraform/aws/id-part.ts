import { DefaultTokenResolver, StringConcat, Tokenization } from 'cdktf';
import type { Construct } from 'constructs';

const resolver = new DefaultTokenResolver(new StringConcat());

/**
 * A part of the id of a construct that follows from what the construct is about, and so stays the same wherever it stands
 * in a list. Of a Terraform expression it is the text that Terraform reads.
 */
export function idPart(scope: Construct, value: string): string {
  const text: unknown = Tokenization.resolve(value, { scope, resolver, preparing: false });
  return String(text)
    .replace(/[${}]/g, '')
    .replace(/[^\w.+=,@*-]+/g, '-');
}
