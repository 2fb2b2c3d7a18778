import { checkSite } from '../design';
import { locate, readSite, summarize, type Printer } from './site-file';

/**
 * Prints every finding of a site file.
 *
 * @returns 1 when one of them is an error, otherwise 0
 */
export function check(path: string, options: { readonly json?: boolean }, printer: Printer): number {
  const document = readSite(path);
  const issues = checkSite(document.data);
  if (options.json === true) {
    const findings = issues.map((issue) => ({ ...issue, line: document.lineOf(issue.path) }));
    printer.log(JSON.stringify(findings, null, 2));
  } else {
    issues.forEach((issue) => {
      printer.log(locate(path, document, issue));
    });
    printer.log(`${path}: ${summarize(issues)}`);
  }
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}
