import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { ImportPreview } from '#shared/contract/import.ts'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'

const previewKey = ['import', 'preview'] as const
export const importRowsKey = ['import', 'rows'] as const

/** The list that is looked at, and everything that may be done about it. */
export function useImport() {
  const client = useQueryClient()
  const preview = useQuery({ queryKey: previewKey, queryFn: () => ask(kiosk.importPreview()) })
  const onSuccess = (next: ImportPreview) => show(client, next)

  const open = useMutation({ mutationFn: (path: string) => ask(kiosk.openImport({ path })), onSuccess })
  const column = useMutation({
    mutationFn: (input: KioskInput<'import:choose-column'>) => ask(kiosk.chooseImportColumn(input)),
    onSuccess,
  })
  const repair = useMutation({
    mutationFn: (input: KioskInput<'import:switch-repair'>) => ask(kiosk.switchImportRepair(input)),
    onSuccess,
  })
  const decide = useMutation({
    mutationFn: (input: KioskInput<'import:decide'>) => ask(kiosk.decideImportRow(input)),
    onSuccess,
  })
  const decideRest = useMutation({
    mutationFn: (decision: KioskInput<'import:decide-rest'>['decision']) => ask(kiosk.decideImportRest({ decision })),
    onSuccess,
  })
  const apply = useMutation({ mutationFn: () => ask(kiosk.applyImport()) })
  const save = useMutation({ mutationFn: () => ask(kiosk.saveImportRows()) })

  return {
    preview: preview.data ?? null,
    open,
    column,
    repair,
    decide,
    decideRest,
    apply,
    save,
    /** Reading the list another way takes a moment. */
    isPlanning: column.isPending || repair.isPending,
    error: column.error ?? repair.error ?? decide.error ?? decideRest.error ?? apply.error,
    cancel: () => void kiosk.cancelImportWork(),
    /** Forgets the file: what was decided about it goes too. */
    async drop(): Promise<void> {
      await kiosk.dropImport()
      for (const one of [open, column, repair, decide, decideRest, apply, save]) one.reset()
      show(client, null)
    },
  }
}

export type Import = ReturnType<typeof useImport>

function show(client: QueryClient, preview: ImportPreview | null): void {
  client.setQueryData<ImportPreview | null>(previewKey, preview)
  void client.invalidateQueries({ queryKey: importRowsKey })
}
