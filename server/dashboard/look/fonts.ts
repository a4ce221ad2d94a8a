import '@fontsource-variable/plus-jakarta-sans/wght.css'
import '@fontsource-variable/noto-sans-arabic/wght.css'
import '@fontsource-variable/noto-emoji/wght.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
