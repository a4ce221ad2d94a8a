export declare function prepare(options: {
  log: (line: string) => void
  only?: string[]
  isVirtual?: boolean
}): Promise<void>
