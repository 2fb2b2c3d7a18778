import { TEXT_FORMATS } from '../../spec/formats';
import type { SpecIssue } from '../../spec/issue';
import { isLate } from '../checks';
import { noRegion } from './errors-access';

/** An issue when a text is no region. */
export const regionIssues = (path: string, region: string): readonly SpecIssue[] =>
  isLate(region) || TEXT_FORMATS['aws-region']?.accepts(region) === true ? [] : [noRegion(path, region)];
