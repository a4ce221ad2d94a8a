import { createEchoFilter } from './echo-filter.ts'

/** One for the window: the camera must know what the scanner has just read, whichever screen listens. */
export const sharedEchoFilter = createEchoFilter()
