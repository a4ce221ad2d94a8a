/**
 * A picture that has just been asked for, once it is there. Not by `decode()`: in a page that is never shown it waits two
 * seconds for the next frame, for every badge with an emblem.
 */
export function loaded<P extends HTMLImageElement | SVGImageElement>(picture: P): Promise<P> {
  return new Promise((resolve, reject) => {
    picture.addEventListener('load', () => resolve(picture), { once: true })
    picture.addEventListener('error', () => reject(new Error('a picture cannot be read')), { once: true })
  })
}
