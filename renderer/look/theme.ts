import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** From Sasirangan's deep red-violets: light for dark grounds at 3, dark for light grounds at 8. */
const accent: MantineColorsTuple = [
  '#fbf0f2',
  '#f6e0e5',
  '#f3c3d0',
  '#f0a3b8',
  '#d9748f',
  '#bd4a6a',
  '#a0345a',
  '#8b2848',
  '#7a1e3a',
  '#5c1329',
]

/** The library's own look, set to our tokens: it gives behaviour, the tokens give every colour and size. */
export const theme = createTheme({
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-code)',
  headings: { fontFamily: 'var(--font)', fontWeight: '700' },
  fontSizes: { xs: '14px', sm: '16px', md: '16px', lg: '18px', xl: '20px' },
  defaultRadius: 12,
  cursorType: 'pointer',
  respectReducedMotion: true,
})

export const resolveCssVariables: CSSVariablesResolver = () => {
  const ours = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-placeholder': 'var(--muted)',
    '--mantine-color-default': 'var(--card)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-border': 'var(--field-line)',
    '--mantine-color-error': 'var(--refused)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
  }
  return { variables: {}, light: ours, dark: ours }
}
