import { environmentNameOf } from './arguments';
import { type CommandLine, readCommandLine } from './command-line';
import type { ExternalDnsValues } from './external-dns-values';

/** What external-dns is told: by flags, and by environment variables for flags that are not given. */
export class Settings {
  public readonly commandLine: CommandLine;
  /** Values of environment variables; undefined for what comes out of a Secret. */
  private readonly environment: ReadonlyMap<string, string | undefined>;

  /**
   * @param path path of the list of flags, for messages
   * @param version version of the package
   */
  constructor(path: string, { deployment }: ExternalDnsValues, version: string) {
    this.commandLine = readCommandLine(path, deployment?.args ?? [], version);
    this.environment = new Map(
      (deployment?.env ?? []).map(({ name, value = '', valueFrom }) => [
        name,
        valueFrom === undefined ? value : undefined,
      ]),
    );
  }

  /** Values of a flag that are known; what comes out of a Secret is not. */
  public all(flag: string): readonly string[] {
    const given = this.commandLine.flags.get(flag);
    const value = this.environment.get(environmentNameOf(flag));
    return given ?? (value === undefined || value === '' ? [] : value.split('\n'));
  }

  /** The value of a flag; undefined when there is none, or when it comes out of a Secret. */
  public one(flag: string): string | undefined {
    return this.all(flag)[0];
  }

  /** Whether a flag has a value that is not empty, known or not. */
  public has(flag: string): boolean {
    if ((this.one(flag) ?? '') !== '') {
      return true;
    }
    const name = environmentNameOf(flag);
    return !this.commandLine.flags.has(flag) && this.hasVariable(name) && this.environment.get(name) === undefined;
  }

  /** Whether a switch is on. */
  public isOn(flag: string): boolean {
    return /^(?:true|1|t)$/i.test(this.one(flag) ?? '');
  }

  /** Whether there is an environment variable, whatever its value. */
  public hasVariable(name: string): boolean {
    return this.environment.has(name);
  }
}
