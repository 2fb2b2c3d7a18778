// docs:start quickstart
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseVsphereVds, readDocument, readStackOutputs } from 'tko-cdk/spec';
import { formatSummary, TkoApp, VsphereVds } from 'tko-cdk/vsphere';

// The site: a file that is checked against the same types that an object in TypeScript has.
const site = parseVsphereVds(readDocument(readFileSync(join(__dirname, 'site.yaml'), 'utf8')).data);

// What applied stages answered, once `cdktf deploy --outputs-file outputs.json` has written it.
const outputs = existsSync('outputs.json') ? readStackOutputs(readFileSync('outputs.json', 'utf8')) : undefined;

const app = new TkoApp({ outputs });
const sfo01 = VsphereVds.fromSpec(app, site);

// Everything that was made can be changed, and the change reaches the output.
sfo01.stages.aviNetworks.construct.serviceEngineGroups.workload.Resource.addOverride('buffer_se', '1');

// What was made, what waits for the outputs of a stage, and what to type next.
console.log(formatSummary(app.synth()));
// docs:end quickstart
