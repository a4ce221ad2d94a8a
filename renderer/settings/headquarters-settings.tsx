import { Connection } from '../sync/connection.tsx'

/** Headquarters, for a laptop that was on its own so far and for one that is to be disconnected. */
export function HeadquartersSettings() {
  return <Connection />
}
