import { ManifestApp } from 'tko-cdk/kubernetes';
import { clustersOfEveryShape } from './clusters';

// A file for each cluster, in `dist`, numbered in the order of application: what clusters share comes before them.
const app = new ManifestApp();
clustersOfEveryShape(app);
app.synth();
