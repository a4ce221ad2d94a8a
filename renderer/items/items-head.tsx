import { useNavigate } from '@tanstack/react-router'
import { Gift } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Item } from '#shared/items/item.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import { isItemsPart, type ItemsPart } from './items-part.ts'
import styles from './items-screen.module.css'
import { useItemDoubts } from './use-items.ts'

/** What a scan does here, and the parts of the screen. */
export function ItemsHead({ item, part }: { item: Item | null; part: ItemsPart | 'give' }) {
  const words = useTranslations('items')
  const navigate = useNavigate({ from: '/items' })
  const { data: doubts } = useItemDoubts()
  const count = doubts?.length ?? 0
  const parts = (['give', 'list', 'stock', 'doubts'] as const).map((value) => ({
    value,
    label: value === 'doubts' && count > 0 ? words('doubtsCount', { count }) : words(`parts.${value}`),
  }))
  const show = (next: string) =>
    void navigate({
      search: ({ item: kept }) => ({
        ...(kept !== undefined && { item: kept }),
        ...(isItemsPart(next) && { part: next }),
      }),
      replace: true,
    })
  return (
    <header className={styles['head']}>
      <h1 className={styles['title']}>{words('title')}</h1>
      {item !== null && (
        <>
          <p className={styles['mode']} role="status">
            <Gift size={22} aria-hidden="true" />
            <span>
              <strong>{words('mode.gives', { item: item.name })}</strong> {words('mode.notCheckIn')}
            </span>
          </p>
          <ChoiceRow label={words('parts.label')} isLabelHidden choices={parts} chosen={part} onChoose={show} />
        </>
      )}
    </header>
  )
}
