/** Where the dashboard's routes are. No schemas here: the page imports this file as it is. */
export const dashboardPrefix = '/api/dashboard'

/** Sent with every request that is not a GET, with any value: a form on another site cannot. */
export const dashboardHeader = 'x-gapura-dashboard'

/**
 * A body of an import: the length of its options in four bytes (big-endian), the options as JSON, then the file as it is.
 * So the file is streamed to the disk of headquarters and never held.
 */
export const importMediaType = 'application/vnd.gapura.import'
