import { Html5Qrcode } from 'html5-qrcode'

type Decode = (canvas: HTMLCanvasElement) => Promise<string | null>

/** One pass of html5-qrcode's loop as it comes: its decoder on the frame and, when that gives nothing, on the same pixels again. */
export function createTheirDecoder(elementId: string): Decode {
  const scanner = new Html5Qrcode(elementId, { useBarCodeDetectorIfSupported: false, verbose: false })
  const decoder = Reflect.get(scanner, 'qrcode') as {
    decodeAsync: (canvas: HTMLCanvasElement) => Promise<{ text: string }>
  }
  const once: Decode = (canvas) =>
    decoder.decodeAsync(canvas).then(
      ({ text }) => text,
      // It rejects where there is no code.
      () => null,
    )
  return async (canvas) => (await once(canvas)) ?? (await once(canvas))
}
