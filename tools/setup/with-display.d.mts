export declare function hasDisplay(): boolean
export declare function withDisplay<T>(
  run: (env: Record<string, string>) => Promise<T>,
  options?: { log?: (line: string) => void; isVirtual?: boolean },
): Promise<T>
