/** Where the cursor goes when somebody is to be registered. */
export const walkInNameId = 'walk-in-name'
