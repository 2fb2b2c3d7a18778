// Reads the sources as the compiler sees them: the properties of a type, with their defaults and what they mean.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { code, defaultText, firstSentence, prose, table } from './markdown.mjs';

const ts = createRequire(import.meta.url)('typescript');

/** A type's declaration, found by name among all files below lib/. */
export function sourceTypes(root) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  const files = ts.sys.readDirectory(join(root, 'lib'), ['.ts']);
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const declarations = new Map();
  for (const file of program.getSourceFiles().filter(({ fileName }) => files.includes(fileName))) {
    for (const statement of file.statements) {
      if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
        const name = statement.name.text;
        declarations.set(name, [...(declarations.get(name) ?? []), statement]);
      }
    }
  }

  /** @param file end of the path of its file, where several types have the name */
  const declarationOf = (name, file = '') => {
    const found = (declarations.get(name) ?? []).filter((node) => node.getSourceFile().fileName.endsWith(file));
    if (found.length !== 1) throw new Error(`${name}: got ${found.length} types of that name in lib/, expected one`);
    return found[0];
  };

  const textOf = (symbol) =>
    ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim();

  const documentedType = (symbol) => (symbol && declarations.has(symbol.getName()) ? textOf(symbol) : '');

  /** What is said of a type: of the one that it is, that it lists, or that it picks properties of. */
  const typeText = (node) => {
    if (ts.isTypeOperatorNode(node)) return typeText(node.type);
    if (ts.isArrayTypeNode(node)) return typeText(node.elementType);
    if (!ts.isTypeReferenceNode(node)) return '';
    const [picked] = node.typeName.getText() === 'Pick' ? node.typeArguments : [];
    const type = checker.getTypeFromTypeNode(node);
    return picked === undefined ? documentedType(type.aliasSymbol ?? type.getSymbol()) : typeText(picked);
  };

  /** What the same property is in a site file: `AviBackupPlan` is made of `AviBackupSpec`. */
  const specText = (property) => {
    const owner = property.declarations?.[0]?.parent?.name?.text?.replace(/(Plan|Design)$/, 'Spec');
    const [spec] = declarations.get(owner) ?? [];
    const same = spec && checker.getTypeAtLocation(spec.name).getProperty(property.getName());
    return same === undefined ? '' : textOf(same);
  };

  const meaningOf = (property, typeNode) =>
    textOf(property) || specText(property) || (typeNode === undefined ? '' : typeText(typeNode));

  const defaultOf = (property) => {
    const tag = property.getJsDocTags(checker).find(({ name }) => name === 'default');
    return tag && ts.displayPartsToString(tag.text).replace(/\s+/g, ' ').trim();
  };

  const propertiesIn = (declaration) =>
    checker.getPropertiesOfType(checker.getTypeAtLocation(declaration.name)).map((property) => {
      const typeNode = property.declarations?.find((declaration) => declaration.type)?.type;
      return {
        name: property.getName(),
        type: typeNode === undefined ? '' : typeNode.getText().replace(/\s+/g, ' ').replaceAll('readonly ', ''),
        required: (property.flags & ts.SymbolFlags.Optional) === 0,
        default: defaultOf(property),
        meaning: meaningOf(property, typeNode),
        own: property.declarations?.some(({ parent }) => parent === declaration) === true,
      };
    });

  /** All properties of a type, inherited ones included, in the order of the sources. */
  const propertiesOf = (name, file) => propertiesIn(declarationOf(name, file));
  /** The properties that a type adds to those that it inherits. */
  const ownPropertiesOf = (name) => propertiesOf(name).filter(({ own }) => own);
  return { propertiesOf, ownPropertiesOf };
}

/** The table of a type's properties. */
export const propertyTable = (properties) =>
  table(
    ['Property', 'Type', 'Default', 'What it is'],
    properties.map(({ name, type, required, default: value, meaning }) => [
      code(name),
      code(type),
      required ? '*required*' : defaultText(value ?? '- none'),
      prose(firstSentence(meaning)),
    ]),
  );
