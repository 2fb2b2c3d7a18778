import { isDuration } from './duration';

/** What a field of a cron schedule may hold: its lowest and highest number, and the names that stand for some. */
interface CronField {
  readonly lowest: number;
  readonly highest: number;
  /** The first stands for the lowest number. */
  readonly names: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Minute, hour, day of the month, month, day of the week. */
const FIELDS: readonly CronField[] = [
  { lowest: 0, highest: 59, names: [] },
  { lowest: 0, highest: 23, names: [] },
  { lowest: 1, highest: 31, names: [] },
  { lowest: 1, highest: 12, names: MONTHS },
  { lowest: 0, highest: 6, names: DAYS },
];

const MACROS: readonly string[] = ['yearly', 'annually', 'monthly', 'weekly', 'daily', 'midnight', 'hourly'];
const EVERY = '@every ';

/** Whether a text is a schedule as a CronJob of Kubernetes takes it: five fields, "@hourly" and the like, "@every 1h". */
export function isCronSchedule(text: string): boolean {
  if (text.startsWith('@')) {
    return MACROS.includes(text.slice(1)) || (text.startsWith(EVERY) && isDuration(text.slice(EVERY.length)));
  }
  const parts = text.split(' ').filter((part) => part !== '');
  return parts.length === FIELDS.length && FIELDS.every((field, index) => isField(parts[index] ?? '', field));
}

const isField = (text: string, field: CronField): boolean => text.split(',').every((part) => isRange(part, field));

/** "*", "5", "1-5", any of them with a step. */
function isRange(text: string, field: CronField): boolean {
  const [range = '', step, ...more] = text.split('/');
  if (more.length > 0 || (step !== undefined && !/^0*[1-9][0-9]*$/.test(step))) {
    return false;
  }
  if (range === '*' || range === '?') {
    return true;
  }
  const [from, to, ...rest] = range.split('-').map((number) => numberOf(number, field));
  return from !== undefined && rest.length === 0 && (!range.includes('-') || (to !== undefined && from <= to));
}

function numberOf(text: string, { lowest, highest, names }: CronField): number | undefined {
  const name = names.indexOf(text.toLowerCase());
  const number = name >= 0 ? lowest + name : /^[0-9]+$/.test(text) ? Number(text) : undefined;
  return number !== undefined && number >= lowest && number <= highest ? number : undefined;
}
