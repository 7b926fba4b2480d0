import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const SRC = path.join(__dirname, "../../src");

/** Every file of code, by its path under src/. */
export function sourceFiles(): ReadonlyMap<string, string> {
  const files = readdirSync(SRC, { recursive: true })
    .map(String)
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"));
  return new Map(files.map((name) => [name.split(path.sep).join("/"), readFileSync(path.join(SRC, name), "utf8")]));
}

/** The literals of a file (numbers, texts, patterns), each as it is written; comments are none. */
export function literalsOf(name: string, code: string): readonly string[] {
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.ES2022, true, name.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isLiteralExpression(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isTemplateHead(node) || ts.isJsxText(node))
      found.push(node.getText(file));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
