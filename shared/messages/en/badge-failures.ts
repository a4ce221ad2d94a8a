export const badgeFailures = {
  'badge-not-a-design': {
    sentence: 'This file is not a badge design.',
    wayOn: 'Choose a file that ends in .gapura-badge.',
  },
  'badge-newer': {
    sentence: 'This design was made with a newer version of the app.',
    wayOn: 'Install the latest version on this laptop, or use another design for now. The design was not changed.',
  },
  'badge-malformed': {
    sentence: 'A part of this design could not be read.',
    wayOn: 'Open it on the laptop it came from, export it again, and import the new file.',
  },
  'badge-field-unknown': {
    sentence: 'This design asks for a field that does not exist.',
    wayOn: 'Replace the field named below with one of those that are offered.',
  },
  'badge-image-broken': {
    sentence: 'A picture in this design is broken or incomplete.',
    wayOn: 'Delete the picture named below, then choose it again from its own file.',
  },
  'badge-too-many': {
    sentence: 'This event already has 20 designs.',
    wayOn: 'Delete a design that is not used, then try again.',
  },
  'badge-of-headquarters': {
    sentence: 'This design is kept by headquarters.',
    wayOn: 'Make a copy for this laptop, or ask headquarters to change it.',
  },
  'badge-design-unknown': {
    sentence: 'This design is no longer here.',
    wayOn: 'Choose another one from the list.',
  },
  'badge-picture-unusable': {
    sentence: 'This picture could not be opened.',
    wayOn: 'Choose another PNG, JPEG or WebP picture.',
  },
} as const
