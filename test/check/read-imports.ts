import { parseAst } from 'vite'
import type { SourceFile } from './list-source-files.ts'

/** `isType` is true when nothing of it is left at run time. */
export type Import = { specifier: string; line: number; isType: boolean }

/** Every import of a file, by a real parser: static, re-exported, dynamic, and `import('…')` in a type. */
export function readImports({ path, text }: SourceFile): Import[] {
  const found: Import[] = []
  visit(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }), (node) => {
    const specifier = readSpecifier(node)
    if (specifier === null) return
    found.push({ specifier, line: lineOf(text, Number(node['start'])), isType: isTypeOnly(node) })
  })
  return found
}

type Node = Record<string, unknown>

function readSpecifier(node: Node): string | null {
  const source = sourceOf(node)
  return isNode(source) && typeof source['value'] === 'string' ? source['value'] : null
}

function sourceOf(node: Node): unknown {
  switch (node['type']) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node['source']
    case 'CallExpression':
      return isRequire(node['callee']) && Array.isArray(node['arguments']) ? node['arguments'][0] : null
    default:
      return null
  }
}

function isRequire(callee: unknown): boolean {
  return isNode(callee) && callee['type'] === 'Identifier' && callee['name'] === 'require'
}

function isTypeOnly(node: Node): boolean {
  if (node['type'] === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type') return true
  const names = node['specifiers']
  return (
    Array.isArray(names) &&
    names.length > 0 &&
    names.every((name) => isNode(name) && (name['importKind'] === 'type' || name['exportKind'] === 'type'))
  )
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, see)
  } else if (isNode(value)) {
    if (typeof value['type'] === 'string') see(value)
    for (const child of Object.values(value)) visit(child, see)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
