import { join } from 'node:path';
import ts from 'typescript';
import { type Fence, placeOf, ROOT } from './documents';

const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
  readonly config: object;
};
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, ROOT);

/** An example may name what it does not use. */
const OPTIONS: ts.CompilerOptions = { ...options, noUnusedLocals: false, noUnusedParameters: false };

/** A fence as a module of its own: it stands in the root, where imports find the sources and node_modules. */
const moduleOf = (index: number): string => join(ROOT, `fence-${index}.ts`);

/**
 * Compiles fences against the sources, each as a module of its own.
 *
 * @returns what is wrong, by fence: document, line and message
 */
export function typeErrors(fences: readonly Fence[]): ReadonlyMap<Fence, readonly string[]> {
  const modules = new Map(fences.map((fence, index) => [moduleOf(index), `${fence.code}\nexport {};\n`]));
  const sources = ts.createCompilerHost(OPTIONS);
  const host: ts.CompilerHost = {
    ...sources,
    fileExists: (path) => modules.has(path) || sources.fileExists(path),
    readFile: (path) => modules.get(path) ?? sources.readFile(path),
    getSourceFile: (path, version, ...rest) => {
      const text = modules.get(path);
      return text === undefined
        ? sources.getSourceFile(path, version, ...rest)
        : ts.createSourceFile(path, text, version, true);
    },
  };
  const program = ts.createProgram([...modules.keys()], OPTIONS, host);
  return new Map(
    fences.map((fence, index) => {
      const file = program.getSourceFile(moduleOf(index));
      const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
      return [fence, found.map((diagnostic) => describe(fence, diagnostic))];
    }),
  );
}

function describe(fence: Fence, { file, start = 0, messageText }: ts.Diagnostic): string {
  const line = fence.line + (file?.getLineAndCharacterOfPosition(start).line ?? 0);
  return `${placeOf({ ...fence, line })}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
}
