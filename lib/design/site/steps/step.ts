/** A step from an empty infrastructure to a running site. */
export interface Step {
  /** `deploy` runs Terraform, `wait` is a state that has to come about, `operator` is work by hand, `cluster` uses a CLI. */
  readonly kind: 'preflight' | 'deploy' | 'wait' | 'operator' | 'cluster';
  /** What is done. */
  readonly title: string;
  /** Why the step is there; for work by hand, why no stage does it. */
  readonly reason: string;
  /** What to type. */
  readonly commands: readonly string[];
  /**
   * Name of the cluster that the step makes.
   *
   * @default - it makes none
   */
  readonly cluster?: string;
}

/** The deployment of a stage. */
export const deployStep = (stage: string, command: string, reason: string): Step => ({
  kind: 'deploy',
  title: `Deploy the stage ${stage}`,
  reason,
  commands: [command],
});

/** A text as one word of a shell. Names of a site hold no quotes, dollars or backslashes. */
export const word = (text: string): string => (/^[A-Za-z0-9_./:@=-]+$/.test(text) ? text : `"${text}"`);

/** Tries a URL until a server answers, which may take a while. */
export const untilItAnswers = (url: string, minutes: number): string =>
  `curl --insecure --silent --output /dev/null --retry ${minutes * 6} --retry-delay 10 --retry-all-errors --fail ${url}`;
