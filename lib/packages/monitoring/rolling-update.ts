import { show, type SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';

/** How pods are replaced, as the packages take it. */
export interface RollingUpdateValues {
  readonly maxUnavailable?: number | string;
  readonly maxSurge?: number | string;
}

const AMOUNT = /^\d+%$/;

/** Amounts that Kubernetes would refuse, as it does with a number in quotes. */
export const rollingUpdateIssues = (path: string, values: RollingUpdateValues = {}): readonly SpecIssue[] =>
  (['maxUnavailable', 'maxSurge'] as const).flatMap((key) => {
    const amount = values[key];
    return amount === undefined || isAmount(amount)
      ? []
      : [
          propIssue(
            `${path}.${key}`,
            show(amount),
            'a whole number, or a percentage such as "25%"',
            /^\d+$/.test(String(amount)) ? `write ${String(amount)} without quotes` : 'write one of both',
          ),
        ];
  });

const isAmount = (amount: number | string): boolean =>
  typeof amount === 'number' ? Number.isInteger(amount) && amount >= 0 : AMOUNT.test(amount);
