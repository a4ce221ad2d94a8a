import type { NetworkInterfaceInfo } from 'node:os'

export declare function chooseAddress(
  isForNetwork: boolean,
  given?: { networks?: Record<string, NetworkInterfaceInfo[] | undefined>; port?: string },
): { HOST?: string; PUBLIC_ADDRESS?: string }
