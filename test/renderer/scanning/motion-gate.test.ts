import { describe, expect, it } from 'vitest'
import { createMotionGate } from '../../../renderer/scanning/motion-gate.ts'
import { drawScene, filmHeight, filmWidth } from '../../../tools/films/draw-scene.ts'

const noise = () => Math.random()
const desk = (more = {}) => ({
  width: filmWidth,
  height: filmHeight,
  data: drawScene({ text: null, seconds: 1, noise: 5, ...more }, noise),
})

describe('createMotionGate', () => {
  it('falls idle after three seconds of an empty, noisy picture, not before', () => {
    const gate = createMotionGate()
    const states = [0, 1_000, 2_900, 3_100, 5_000].map((at) => gate.look(desk(), at).isIdle)
    expect(states).toEqual([false, false, false, true, true])
  })

  it('is awake in the very frame in which a phone appears', () => {
    const gate = createMotionGate()
    for (let at = 0; at <= 6_000; at += 1_000) gate.look(desk(), at)
    expect(gate.look(desk({ text: 'GPR-1', share: 0.12 }), 6_200).isIdle).toBe(false)
  })

  it('stays awake while something moves', () => {
    const gate = createMotionGate()
    const states = Array.from({ length: 30 }, (_, n) => gate.look(desk({ isMirrored: n % 2 === 0 }), n * 500).isIdle)
    expect(states).not.toContain(true)
  })

  it('knows a black picture, and does not take a dim one for black', () => {
    const gate = createMotionGate()
    expect(gate.look(desk({ isBlack: true, noise: 3 }), 0).isDark).toBe(true)
    const dim = desk()
    dim.data.forEach((value, at) => {
      dim.data[at] = 16 + value / 5
    })
    expect(gate.look(dim, 100).isDark).toBe(false)
  })
})
