import { existsSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * Makes the output folder a project of the `cdktf` command, so that `cdktf deploy` works in it. A project file that is
 * there is left alone.
 */
export function writeProjectFile(site: string, out: string): void {
  const file = join(out, 'cdktf.json');
  if (existsSync(file)) {
    return;
  }
  const sitePath = relative(out, site).split(sep).join('/');
  const project = {
    language: 'typescript',
    app: `npx tko-cdk synth ${JSON.stringify(sitePath)} --out .`,
    projectId: 'tko-cdk',
    sendCrashReports: 'false',
  };
  writeFileSync(file, `${JSON.stringify(project, null, 2)}\n`);
}
