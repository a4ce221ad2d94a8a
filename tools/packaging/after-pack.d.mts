/** What is used of the packer's context. */
export type PackedFolder = {
  appOutDir: string
  packager: { getResourcesDir: (appOutDir: string) => string }
  targets: { name: string }[]
}

export function afterPack(folder: PackedFolder): void
