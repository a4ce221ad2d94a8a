export declare function runChild(
  command: string,
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; onMessage?: (message: unknown) => void },
): Promise<number>
