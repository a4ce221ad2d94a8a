import { useNavigate, useSearch as useAddress } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { failureOf } from '../kiosk/ask.ts'
import { useCurrentSession } from '../kiosk/use-current-session.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { AddItem } from './add-item.tsx'
import { GivePart } from './give-part.tsx'
import { HandoverPart } from './handover-part.tsx'
import { ItemChoice } from './item-choice.tsx'
import { ItemDoubts } from './item-doubts.tsx'
import { ItemsCamera } from './items-camera.tsx'
import { ItemsHead } from './items-head.tsx'
import styles from './items-screen.module.css'
import { StockPart } from './stock-part.tsx'
import { useHandOver } from './use-hand-over.ts'
import { useItems } from './use-items.ts'

/** What was handed over last is handed over again by whoever comes back to the screen. */
let lastItemId = ''

/** Things that are given once per person. Every scan in this screen hands the chosen one over, and it says so. */
export function ItemsScreen() {
  const words = useTranslations('items')
  const { session } = useCurrentSession()
  const { data: items, error } = useItems()
  const { item: asked, part } = useAddress({ from: '/items' })
  const navigate = useNavigate({ from: '/items' })
  const chosen = [asked, lastItemId].map((id) => items?.find(({ item }) => item.id === id)).find(Boolean) ?? items?.[0]
  const chosenId = chosen?.item.id ?? null
  useEffect(() => {
    if (chosenId !== null) lastItemId = chosenId
  }, [chosenId])
  useHandOver(chosenId)
  const choose = (item: string) => void navigate({ search: (before) => ({ ...before, item }), replace: true })

  return (
    <main className={styles['screen']}>
      <ItemsHead item={chosen?.item ?? null} part={part ?? 'give'} />
      {error && <FailureNote failure={failureOf(error)} />}
      {items?.length === 0 && (
        <div className={styles['none']}>
          <p className={styles['checkIn']}>{words('mode.checkIn', { session: session.name })}</p>
          <AddItem title={words('add.empty')} onAdded={choose} />
        </div>
      )}
      {items && chosen && (
        <div className={styles['columns']}>
          <div className={styles['side']}>
            {part === undefined && <ItemsCamera />}
            <ItemChoice items={items} chosen={chosen.item.id} onChoose={choose} />
          </div>
          <div className={styles['part']}>
            {part === undefined && <GivePart item={chosen.item} />}
            {part === 'list' && <HandoverPart item={chosen.item} />}
            {part === 'stock' && <StockPart items={items} onAdded={choose} />}
            {part === 'doubts' && <ItemDoubts />}
          </div>
        </div>
      )}
    </main>
  )
}
