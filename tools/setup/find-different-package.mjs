/**
 * Compares the `packages` of the lock file with those of npm's account of what it installed; the path of the first one
 * that differs, or null. A package for another platform is locked but not installed.
 */
export function findDifferentPackage(locked, installed) {
  const difference = Object.entries(locked).find(([path, wanted]) => {
    if (path === '' || wanted.link) return false
    const found = installed[path]
    if (found === undefined) return !wanted.optional && !wanted.devOptional
    return found.version !== wanted.version || found.integrity !== wanted.integrity
  })
  return difference?.[0] ?? null
}
