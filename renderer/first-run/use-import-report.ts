import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ImportReport } from '#shared/contract/outputs.ts'

const reportKey = ['import-report'] as const

/**
 * What the import has just done, until somebody has read it. It outlives the first-run screen: the event is open by
 * then, and the shell goes on showing this screen as long as there is a report.
 */
export function useImportReport() {
  const client = useQueryClient()
  const put = (report: ImportReport | null) => client.setQueryData<ImportReport | null>(reportKey, report)
  const { data } = useQuery<ImportReport | null>({
    queryKey: reportKey,
    // Never asked for: it is put here. Asked again after `state-changed`, it stays what it is.
    queryFn: () => client.getQueryData<ImportReport | null>(reportKey) ?? null,
    initialData: null,
    gcTime: Number.POSITIVE_INFINITY,
  })
  return { report: data, open: (report: ImportReport) => put(report), close: () => put(null) }
}
