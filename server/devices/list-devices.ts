import { deviceReportSchema, type DeviceReport } from '#shared/sync/protocol.ts'
import type { Device } from '../contract/devices.ts'
import type { DashboardAnswer } from '../contract/dashboard-routes.ts'
import { deviceListRepository } from '../database/device-list-repository.ts'
import { recordRepository } from '../database/record-repository.ts'
import type { Deps } from '../deps.ts'
import { findEvent } from '../events/find-event.ts'

const mostTroubles = 200

/** Every laptop of an event and how it is. */
export async function listDevices(
  { database, now }: Pick<Deps, 'database' | 'now'>,
  eventId: string,
): Promise<DashboardAnswer<'GET /events/:eventId/devices'>> {
  const { version } = await findEvent(database, eventId)
  const list = deviceListRepository(database)
  const chains = await list.chains(eventId)
  const refused = await list.countRefused(eventId)
  const devices: Device[] = []
  for (const row of await list.all(eventId)) {
    const { chains: branches, links } = chains.get(row.id) ?? { chains: 0, links: 0 }
    const refusedHere = refused.get(row.id) ?? 0
    const report = reportOf(row.report)
    devices.push({
      id: row.id,
      name: row.name,
      deskName: row.desk_name,
      enrolledAt: row.enrolled_at,
      revokedAt: row.revoked_at,
      lastContactAt: row.last_contact_at,
      report,
      // The branches of a copied disk share their beginning: then only counting tells.
      records: branches > 1 ? await recordRepository(database).countOfDevice(row.id) : links - refusedHere,
      refusedHere,
      chains: branches,
      dataAgeMs: dataAge(report, version, now()),
    })
  }
  return { devices, serverTime: now() }
}

/** Numbers of changes never fall behind the clock in microseconds: one tells when its change was made, or later. */
function dataAge(report: DeviceReport | null, version: number, now: number): number | null {
  if (report === null || report.cursor === 0) return null
  return report.cursor >= version ? 0 : Math.max(0, now - Math.floor(report.cursor / 1000))
}

function reportOf(report: string | null): DeviceReport | null {
  if (report === null) return null
  const parsed = deviceReportSchema.safeParse(JSON.parse(report))
  return parsed.success ? parsed.data : null
}

export async function listTroubles(
  { database }: Pick<Deps, 'database'>,
  eventId: string,
): Promise<DashboardAnswer<'GET /events/:eventId/troubles'>> {
  await findEvent(database, eventId)
  const troubles = await deviceListRepository(database).troubles(eventId, mostTroubles)
  return {
    troubles: troubles.map(({ id, at, code, detail, device_id: deviceId, device_name: name }) => ({
      id,
      at,
      code,
      detail,
      deviceId,
      deviceName: name ?? '',
    })),
  }
}
