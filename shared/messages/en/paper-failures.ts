export const paperFailures = {
  'papers-of-headquarters': {
    sentence: 'Headquarters keeps the letterhead and signatories of this event.',
    wayOn: 'Change them on its dashboard, under Registration desks. This laptop gets them with the next sync.',
  },
  'papers-need-supervisor': {
    sentence: 'Only a supervisor may change the letterhead and signatories.',
    wayOn: 'Ask a supervisor to sign in (F10), then save again.',
  },
  'papers-picture-unusable': {
    sentence: 'This picture cannot be used as a logo.',
    wayOn: 'Choose another PNG or JPEG file.',
  },
  'papers-file-gone': {
    sentence: 'That file is no longer in its folder.',
    wayOn: 'Make the paper again.',
  },
  'papers-not-opened': {
    sentence: 'This laptop could not open the file.',
    wayOn: 'Open its folder and choose a program yourself. The file is kept whole.',
  },
}
