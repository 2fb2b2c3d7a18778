import { LineCounter, parseDocument, isNode } from 'yaml';
import { SpecError, type SpecIssue } from './issue';

/** A YAML or JSON document: its data, and where in the text each part of it stands. */
export interface SourceDocument {
  readonly data: unknown;
  /**
   * The line, counted from 1, of a property; of the nearest one around it where it is missing.
   *
   * @param path such as `networks.workloads[0].gateway`
   */
  lineOf(path: string): number | undefined;
}

const syntaxIssue = (got: string, cure: string): SpecIssue => ({
  severity: 'error',
  path: '',
  got,
  expected: 'a YAML or JSON document that holds one mapping',
  cure,
});

/** "networks.workloads[0].gateway" gives ["networks", "workloads", 0, "gateway"]. */
function splitPath(path: string): readonly (string | number)[] {
  return [...path.matchAll(/\[([0-9]+)\]|"((?:[^"\\]|\\.)*)"|([^.[\]"]+)/g)].map(([, index, quoted, name]) =>
    index !== undefined ? Number(index) : (quoted ?? name ?? ''),
  );
}

/**
 * Reads a YAML 1.2 document; JSON is YAML.
 *
 * @throws SpecError when the text is no such document: every syntax error at once, with line and column
 */
export function readDocument(text: string): SourceDocument {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: true, merge: false });
  if (document.errors.length > 0) {
    throw new SpecError(
      document.errors.map(({ message, linePos }) =>
        syntaxIssue(
          `a syntax error at line ${linePos?.[0].line ?? 1}: ${message.split('\n')[0]?.replace(/ at line .*$/, '') ?? ''}`,
          'correct the YAML there',
        ),
      ),
    );
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new SpecError([syntaxIssue((error as Error).message, 'write the values out instead of using aliases')]);
  }
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    throw new SpecError([
      syntaxIssue(
        data === null ? 'an empty document' : `a ${Array.isArray(data) ? 'list' : typeof data}`,
        'describe the site as "name: value" pairs',
      ),
    ]);
  }
  return {
    data,
    lineOf: (path) => {
      for (let segments = splitPath(path); segments.length > 0; segments = segments.slice(0, -1)) {
        const node: unknown = document.getIn(segments, true);
        const start = isNode(node) ? node.range?.[0] : undefined;
        if (start !== undefined) {
          return lineCounter.linePos(start).line;
        }
      }
      return undefined;
    },
  };
}
