type Package = { version?: string; integrity?: string; link?: boolean; optional?: boolean; devOptional?: boolean }
export declare function findDifferentPackage(
  locked: Record<string, Package>,
  installed: Record<string, Package>,
): string | null
