import { useNavigate, useSearch } from '@tanstack/react-router'
import { isDrawable } from '#shared/badges/is-drawable.ts'
import { failureOf } from '../../kiosk/ask.ts'
import { FailureNote } from '../../look/failure-note.tsx'
import { DesignEditor } from './design-editor.tsx'
import { DesignList } from './design-list.tsx'
import { useBadgeDesigns } from './use-badge-designs.ts'

/** The list of badge designs, or the one that is worked on. */
export function DesignScreen() {
  const { design: designId } = useSearch({ from: '/badges/design' })
  const navigate = useNavigate()
  const { data, error } = useBadgeDesigns()
  const show = (id: string | null) => void navigate({ to: '/badges/design', search: id === null ? {} : { design: id } })
  if (error) return <FailureNote failure={failureOf(error)} size="page" />
  if (!data) return null
  const kept = data.designs.find(({ design }) => design.id === designId)
  const isOpen = kept !== undefined && isDrawable(kept.design) && (kept.isOnlyHere || !data.isFromHeadquarters)
  return isOpen && isDrawable(kept.design) ? (
    <DesignEditor key={kept.design.id} saved={kept.design} onLeave={() => show(null)} />
  ) : (
    <DesignList designs={data} onOpen={show} />
  )
}
