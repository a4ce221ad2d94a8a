import { useNavigate, useSearch } from '@tanstack/react-router'
import {
  Building2,
  Camera,
  CalendarDays,
  FileSignature,
  IdCard,
  Languages,
  Laptop,
  ScanBarcode,
  UserRoundCheck,
  Volume2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Screen } from '../look/screen.tsx'
import { OfficersSettings } from '../officers/officers-settings.tsx'
import { PaperSettings } from '../papers/paper-settings.tsx'
import { CameraSettings } from './camera-settings.tsx'
import { DeskSettings } from './desk-settings.tsx'
import { EventSettings } from './event-settings.tsx'
import { HeadquartersSettings } from './headquarters-settings.tsx'
import { LaptopFacts } from './laptop-facts.tsx'
import { LookSettings } from './look-settings.tsx'
import { ScannerTest } from './scanner-test.tsx'
import styles from './settings-screen.module.css'
import { SoundSettings } from './sound-settings.tsx'

const sections = {
  desk: { icon: IdCard, content: DeskSettings },
  officers: { icon: UserRoundCheck, content: OfficersSettings },
  look: { icon: Languages, content: LookSettings },
  sound: { icon: Volume2, content: SoundSettings },
  camera: { icon: Camera, content: CameraSettings },
  scanner: { icon: ScanBarcode, content: ScannerTest },
  headquarters: { icon: Building2, content: HeadquartersSettings },
  laptop: { icon: Laptop, content: LaptopFacts },
  papers: { icon: FileSignature, content: PaperSettings },
  event: { icon: CalendarDays, content: EventSettings },
} satisfies Record<string, { icon: typeof Camera; content: () => ReactNode }>

type Section = keyof typeof sections

/** One part at a time: the camera and the scanner test run only while they are looked at. */
export function SettingsScreen() {
  const words = useTranslations('settings')
  const { part } = useSearch({ from: '/settings' })
  const navigate = useNavigate({ from: '/settings' })
  const chosen = part !== undefined && isSection(part) ? part : 'desk'
  const { content: Content } = sections[chosen]
  return (
    <Screen title={words('title')} width="full">
      <div className={styles['settings']}>
        <nav className={styles['list']} aria-label={words('sections.label')}>
          {(Object.keys(sections) as Section[]).map((section) => {
            const { icon: Icon } = sections[section]
            return (
              <button
                key={section}
                type="button"
                className={styles['section']}
                aria-current={section === chosen ? 'true' : undefined}
                onClick={() => void navigate({ search: { part: section }, replace: true })}
              >
                <Icon size={20} aria-hidden="true" />
                {words(`sections.${section}`)}
              </button>
            )
          })}
        </nav>
        <section className={styles['content']} aria-labelledby="settings-section">
          <h2 id="settings-section" className={styles['title']}>
            {words(`sections.${chosen}`)}
          </h2>
          <Content />
        </section>
      </div>
    </Screen>
  )
}

function isSection(part: string): part is Section {
  return Object.hasOwn(sections, part)
}
