import type { Printer } from '../../lib/cli/site-file';

/** A printer that keeps what is printed. */
export class Printed implements Printer {
  public readonly out: string[] = [];
  public readonly err: string[] = [];
  public log(line: string): void {
    this.out.push(line);
  }
  public error(line: string): void {
    this.err.push(line);
  }
}
