import { ApiObject, type JsonPatch } from 'cdk8s';

const PATCHABLE_OBJECT = Symbol.for('tko-cdk.PatchableObject');

/** An object that knows whether somebody has patched it, so that what comes out is judged once more. */
export class PatchableObject extends ApiObject {
  /** Whether something is a PatchableObject, of any installed copy of this library. */
  public static isPatchableObject(candidate: unknown): candidate is PatchableObject {
    return typeof candidate === 'object' && candidate !== null && PATCHABLE_OBJECT in candidate;
  }

  public readonly [PATCHABLE_OBJECT] = true;
  private patchCount = 0;

  /** Whether there are patches. */
  public get isPatched(): boolean {
    return this.patchCount > 0;
  }

  public override addJsonPatch(...operations: JsonPatch[]): void {
    super.addJsonPatch(...operations);
    this.patchCount += operations.length;
  }
}
