import type { GrafanaIniSection } from '../../spec';

/** Settings by section and key. */
export type IniSections = Readonly<Record<string, GrafanaIniSection>>;

/** What the reader of grafana.ini takes for something else unless it stands in three quotes. */
const NEEDS_QUOTES = /[#;`"]|^\s|\s$|^$/;

/** Settings as grafana.ini has them. */
export const iniText = (sections: IniSections): string =>
  Object.entries(sections)
    .map(([name, section]) => `[${name}]\n${Object.entries(section).map(iniLine).join('')}`)
    .join('');

function iniLine([key, value]: readonly [string, string | number | boolean]): string {
  const text = String(value);
  return `${key} = ${NEEDS_QUOTES.test(text) && text !== '' ? `"""${text}"""` : text}\n`;
}

/** A setting of a text. */
export interface IniSetting {
  readonly section: string;
  readonly key: string;
  readonly value: string;
}

/** The settings of a text, as far as lines tell them. */
export function readIni(text: string): readonly IniSetting[] {
  let section = '';
  return text.split(/\r?\n/).flatMap((line): IniSetting[] => {
    section = /^\s*\[([^\]]*)\]/.exec(line)?.[1] ?? section;
    const [, key, value = ''] = /^\s*([^#;=[\s][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    return key === undefined ? [] : [{ section, key, value: value.replace(/^"""([\s\S]*)"""$/, '$1') }];
  });
}

/** Settings laid over settings, by section. */
export const mergeIni = (under: IniSections, over: IniSections): IniSections => ({
  ...under,
  ...Object.fromEntries(Object.entries(over).map(([name, section]) => [name, { ...under[name], ...section }])),
});
