import { expect, it } from 'vitest'
import { printerFaults } from '../../tools/faults/printer-faults.ts'
import { openPrinterWorld } from '../../tools/faults/printer-world.ts'

// The others are made by `npm run faults`.
it.each(['takes long for each badge', 'is jammed, and is freed again', 'is taken away while it prints'] as const)(
  'brings badges to paper in their order, and scans go on, by a printer that %s',
  async (name) => {
    const world = await openPrinterWorld({ slowMs: 1_000 })
    try {
      await printerFaults[name](world)
      expect(world.scanned.length).toBeGreaterThan(1)
    } finally {
      await world.stop()
    }
  },
)
