export declare function runCommand(
  command: string,
  args: readonly string[],
  options?: { cwd?: string; env?: NodeJS.ProcessEnv; advice?: string },
): Promise<string>
