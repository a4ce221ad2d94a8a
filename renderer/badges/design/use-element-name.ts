import { useTranslations } from 'use-intl'
import type { BadgeElement } from '#shared/badges/badge-design.ts'
import { isBadgeField } from '#shared/badges/badge-field.ts'

/** What an element is called in lists: the words it prints, with fields by their names, or what it is. */
export function useElementName(): (element: BadgeElement) => string {
  const words = useTranslations('badgeDesign')
  return (element) => {
    switch (element.kind) {
      case 'text':
        return (
          element.text
            .replaceAll(/\{([a-z-]+)\}/g, (whole, name: string) => {
              if (!isBadgeField(name)) return whole
              return whole === element.text ? words(`field.${name}`) : `[${words(`field.${name}`)}]`
            })
            .replaceAll(/\s+/g, ' ')
            .trim()
            .slice(0, 40) || words('kind.text')
        )
      case 'qr':
        return words('kind.qr')
      case 'image':
        return element.alt || words('kind.image')
      case 'shape':
        return words(`shape.${element.shape}`)
    }
  }
}
