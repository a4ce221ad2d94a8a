import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A folder with `include/node/node_api.h`: beside the Node that runs npm, or the system's; null when there is none. */
export function findNodeHeaders() {
  const folders = [dirname(dirname(process.execPath)), '/usr', '/usr/local']
  return folders.find((folder) => existsSync(join(folder, 'include/node/node_api.h'))) ?? null
}
