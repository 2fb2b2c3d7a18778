// docs:start quickstart
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAws, readDocument, readStackOutputs } from 'tko-cdk/spec';
import { Aws, formatSummary, TkoApp } from 'tko-cdk/aws';

// The site: a file that is checked against the same types that an object in TypeScript has.
const site = parseAws(readDocument(readFileSync(join(__dirname, 'site.yaml'), 'utf8')).data);

// The ids of the network, once `cdktf deploy pdx01-foundation --outputs-file outputs.json` has written them.
const outputs = existsSync('outputs.json') ? readStackOutputs(readFileSync('outputs.json', 'utf8')) : undefined;

const app = new TkoApp({ outputs });
const pdx01 = Aws.fromSpec(app, site);

// Everything that was made can be changed, and the change reaches the output.
pdx01.stages.hosts.construct.bootstrapHost.Resource.addOverride('disable_api_termination', true);

// What was made, what waits for the outputs of a stage, and what to type next.
console.log(formatSummary(app.synth()));
// docs:end quickstart
