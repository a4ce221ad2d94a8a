/** One scene of a fake-camera film: a code on the desk, or an empty desk. */
export type FilmScene = {
  /** The text of the code; null for an empty desk. */
  text: string | null
  seconds: number
  /** Light modules on a dark ground, as phones in dark mode show them. */
  isInverted?: boolean
  /** The whole picture mirrored, as some cameras deliver it. */
  isMirrored?: boolean
  /** Degrees, clockwise. */
  rotation?: number
  /** The code's side as a share of the picture's width. */
  share?: number
  /** Deviation of the camera's noise, in grey levels. */
  noise?: number
  /** Radius of the blur, in pixels. */
  blur?: number
  /** The lens is covered. */
  isBlack?: boolean
  /** A white block in the upper left corner, by which a bench sees that the scene has begun. */
  isMarked?: boolean
}

/** Reads one scene as the command line gives it: `TEXT` or `-` for an empty desk, then `:option` after `:option`. */
export function parseScene(words: string): FilmScene {
  const [text, ...options] = words.split('::')
  const scene: FilmScene = { text: text === '-' || text === undefined ? null : text, seconds: 2 }
  for (const option of options) {
    const [name = '', value = ''] = option.split('=')
    const amount = Number(value)
    if (name === 'inverted') scene.isInverted = true
    else if (name === 'mirrored') scene.isMirrored = true
    else if (name === 'black') scene.isBlack = true
    else if (name === 'marked') scene.isMarked = true
    else if (['seconds', 'rotation', 'share', 'noise', 'blur'].includes(name) && Number.isFinite(amount)) {
      Object.assign(scene, { [name]: amount })
    } else throw new Error(`unknown option of a scene: ${option}`)
  }
  return scene
}
