/** Importing a list at a desk. */
export const importFailures = {
  'import-no-file': {
    sentence: 'That file is no longer open for import.',
    wayOn: 'Choose the file once more. Nothing has changed yet.',
  },
  'import-no-name': {
    sentence: 'No column holds names yet.',
    wayOn: 'Choose which column holds the full name.',
  },
  'import-decision-unfit': {
    sentence: 'That choice does not fit this row.',
    wayOn: 'That person may be chosen for another row already. Choose another, or skip this row.',
  },
  'import-too-many-here': {
    sentence: 'This list is too long to be added from one desk.',
    wayOn: 'Import it at headquarters; this laptop receives it by itself.',
  },
  'import-list-moving': {
    sentence: 'The list of participants is changing, so this import was not saved yet.',
    wayOn: 'Wait a moment, then press Import once more.',
  },
} as const
