import type { Point } from './camera-status.ts'
import type { GreyImage } from './grey-image.ts'
import { brightnessAt, projectionOnto } from './projection.ts'

/** Pixels per module of the flattened picture, and modules of margin around the code. */
const pitch = 6
const margin = 3
/** Modules between the points of the mesh that is fitted. */
const meshStep = 4
/** How much an uneven mesh weighs against uneven modules. */
const stiffness = 0.25

type Mesh = {
  /** Points along a side. */
  points: number
  dx: Float32Array
  dy: Float32Array
  /** 1 where a point has been fitted; until then it stays where the perspective has it, which holds the others. */
  isSet: Uint8Array
}

/** What is fitted; `off` in pixels of the flattened picture. */
type Fit = { flat: GreyImage; modules: number; off: number }

export type Straightening = {
  corners: readonly Point[]
  /** Modules along a side. */
  modules: number
  /** How far off a module's middle its brightness is compared, in modules: 0.28 to 0.34; each reads codes that the other does not. */
  arm: number
}

/**
 * Flattens a code on a bent or creased card. zxing samples along one perspective; here a mesh of small shifts is fitted
 * so that every module is as even in itself as it can be, from the finder patterns outwards, and the modules are
 * sampled along it. The result is a clean picture of the code, for zxing to read.
 */
export function straightenCode(image: GreyImage, { corners, modules, arm }: Straightening): GreyImage | null {
  const flat = flatten(image, corners, modules)
  if (flat === null) return null
  const mesh = fitMesh(flat, modules, arm * pitch)
  return drawModules(flat, mesh, modules)
}

function flatten(image: GreyImage, corners: readonly Point[], modules: number): GreyImage | null {
  const project = projectionOnto(corners)
  if (project === null) return null
  const side = (modules + 2 * margin) * pitch
  const data = new Uint8Array(side * side)
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const at = project(((x + 0.5) / pitch - margin) / modules, ((y + 0.5) / pitch - margin) / modules)
      data[y * side + x] = brightnessAt(image, at.x - 0.5, at.y - 0.5)
    }
  }
  return { width: side, height: side, data }
}

function fitMesh(flat: GreyImage, modules: number, off: number): Mesh {
  const fit: Fit = { flat, modules, off }
  const points = Math.ceil(modules / meshStep) + 1
  const mesh: Mesh = {
    points,
    dx: new Float32Array(points ** 2),
    dy: new Float32Array(points ** 2),
    isSet: new Uint8Array(points ** 2),
  }
  const order = outwardOrder(points)
  // 1. Outwards from the finder patterns: each point starts where its neighbours already are.
  for (const at of order) {
    startFromNeighbours(mesh, at)
    mesh.isSet[at] = 1
    improve(fit, mesh, at, [0.6, 0.3, 0.15])
  }
  // 2. Again with all neighbours known, in smaller and smaller steps.
  for (const steps of [
    [0.4, 0.2],
    [0.2, 0.1],
    [0.1, 0.05],
  ]) {
    for (const at of order) improve(fit, mesh, at, steps)
  }
  return mesh
}

/** Mesh points by their distance from the nearest of the three finder patterns, which the perspective is right for. */
function outwardOrder(points: number): number[] {
  const last = points - 1
  const distance = (at: number) => {
    const [x, y] = [at % points, Math.floor(at / points)]
    return Math.min(Math.hypot(x, y), Math.hypot(last - x, y), Math.hypot(x, last - y))
  }
  return Array.from({ length: points * points }, (_, at) => at).sort((a, b) => distance(a) - distance(b))
}

function neighboursOf(points: number, at: number): number[] {
  const [x, y] = [at % points, Math.floor(at / points)]
  return [
    x > 0 ? at - 1 : -1,
    x < points - 1 ? at + 1 : -1,
    y > 0 ? at - points : -1,
    y < points - 1 ? at + points : -1,
  ].filter((neighbour) => neighbour >= 0)
}

function startFromNeighbours(mesh: Mesh, at: number): void {
  const known = neighboursOf(mesh.points, at).filter((neighbour) => mesh.isSet[neighbour] === 1)
  if (known.length === 0) return
  mesh.dx[at] = known.reduce((sum, neighbour) => sum + (mesh.dx[neighbour] ?? 0), 0) / known.length
  mesh.dy[at] = known.reduce((sum, neighbour) => sum + (mesh.dy[neighbour] ?? 0), 0) / known.length
}

const directions = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [0.7, 0.7],
  [-0.7, 0.7],
  [0.7, -0.7],
  [-0.7, -0.7],
] as const

/** Moves one mesh point to where the modules around it are most even. */
function improve(fit: Fit, mesh: Mesh, at: number, steps: number[]): void {
  let best = costAround(fit, mesh, at)
  for (const step of steps) {
    for (let round = 0; round < 3; round += 1) {
      const [x, y] = [mesh.dx[at] ?? 0, mesh.dy[at] ?? 0]
      let [bestX, bestY] = [x, y]
      for (const [dx, dy] of directions) {
        mesh.dx[at] = x + dx * step
        mesh.dy[at] = y + dy * step
        const cost = costAround(fit, mesh, at)
        if (cost >= best) continue
        best = cost
        bestX = x + dx * step
        bestY = y + dy * step
      }
      mesh.dx[at] = bestX
      mesh.dy[at] = bestY
      if (bestX === x && bestY === y) break
    }
  }
}

/** How uneven the modules around a mesh point are, and how much the point stands out from its neighbours. */
function costAround({ flat, modules, off }: Fit, mesh: Mesh, at: number): number {
  const [px, py] = [at % mesh.points, Math.floor(at / mesh.points)]
  let unevenness = 0
  let count = 0
  let sum = 0
  let squares = 0
  const reach = meshStep - 1
  for (let row = py * meshStep - reach; row <= py * meshStep + reach; row += 1) {
    if (row < 0 || row >= modules) continue
    for (let column = px * meshStep - reach; column <= px * meshStep + reach; column += 1) {
      if (column < 0 || column >= modules) continue
      const middle = placeOf(mesh, column, row)
      const value = brightnessAt(flat, middle.x, middle.y)
      const left = brightnessAt(flat, middle.x - off, middle.y) - value
      const right = brightnessAt(flat, middle.x + off, middle.y) - value
      const up = brightnessAt(flat, middle.x, middle.y - off) - value
      const down = brightnessAt(flat, middle.x, middle.y + off) - value
      unevenness += left * left + right * right + up * up + down * down
      sum += value
      squares += value * value
      count += 1
    }
  }
  let bend = 0
  const neighbours = neighboursOf(mesh.points, at).filter((neighbour) => mesh.isSet[neighbour] === 1)
  for (const neighbour of neighbours) {
    bend +=
      ((mesh.dx[at] ?? 0) - (mesh.dx[neighbour] ?? 0)) ** 2 + ((mesh.dy[at] ?? 0) - (mesh.dy[neighbour] ?? 0)) ** 2
  }
  // By the contrast among the modules: or an empty margin would be the most even of all.
  const contrast = squares - (sum * sum) / Math.max(1, count) + 100 * count
  return unevenness / Math.max(1, contrast) + (stiffness * bend) / Math.max(1, neighbours.length)
}

/** The middle of a module in the flattened picture, moved by the mesh. */
function placeOf(mesh: Mesh, column: number, row: number): Point {
  const [mx, my] = [(column + 0.5) / meshStep, (row + 0.5) / meshStep]
  const [x, y] = [Math.min(mesh.points - 2, Math.floor(mx)), Math.min(mesh.points - 2, Math.floor(my))]
  const [shareX, shareY] = [mx - x, my - y]
  const at = y * mesh.points + x
  const blend = (shifts: Float32Array) =>
    ((shifts[at] ?? 0) * (1 - shareX) + (shifts[at + 1] ?? 0) * shareX) * (1 - shareY) +
    ((shifts[at + mesh.points] ?? 0) * (1 - shareX) + (shifts[at + mesh.points + 1] ?? 0) * shareX) * shareY
  return {
    x: (column + 0.5 + margin + blend(mesh.dx)) * pitch - 0.5,
    y: (row + 0.5 + margin + blend(mesh.dy)) * pitch - 0.5,
  }
}

/** One even square for each module, with a quiet zone. */
function drawModules(flat: GreyImage, mesh: Mesh, modules: number): GreyImage {
  const quiet = 4
  const size = 4
  const side = (modules + 2 * quiet) * size
  const data = new Uint8Array(side * side).fill(255)
  const off = 0.2 * pitch
  for (let row = 0; row < modules; row += 1) {
    for (let column = 0; column < modules; column += 1) {
      const { x, y } = placeOf(mesh, column, row)
      let sum = 2 * brightnessAt(flat, x, y)
      sum += brightnessAt(flat, x - off, y) + brightnessAt(flat, x + off, y)
      sum += brightnessAt(flat, x, y - off) + brightnessAt(flat, x, y + off)
      for (let line = 0; line < size; line += 1) {
        const at = ((row + quiet) * size + line) * side + (column + quiet) * size
        data.fill(sum / 6, at, at + size)
      }
    }
  }
  return { width: side, height: side, data }
}
