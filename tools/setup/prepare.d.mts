export declare function prepare(options: {
  log: (line: string) => void
  only?: string[]
  isVirtual?: boolean
  wantsBrowser?: boolean
  wantsPrinting?: boolean
}): Promise<void>
export declare const kioskSteps: string[]
export declare const headquartersSteps: string[]
