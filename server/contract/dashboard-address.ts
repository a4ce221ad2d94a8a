/** Where the dashboard's routes are. No schemas here: the page imports this file as it is. */
export const dashboardPrefix = '/api/dashboard'

/** Sent with every request that is not a GET, with any value: a form on another site cannot. */
export const dashboardHeader = 'x-gapura-dashboard'
