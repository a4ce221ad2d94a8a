/** What can go wrong with waiting lists, boats and items: numbers from GPR-890 on. */
export const sessionFailures = {
  'not-waiting': {
    sentence: 'This person is no longer on the waiting list.',
    wayOn: 'The list is up to date again. Go on with the next person.',
  },
  'vehicle-unknown': {
    sentence: 'This boat or bus is no longer part of the session.',
    wayOn: 'Choose another from the list.',
  },
  'vehicle-full': {
    sentence: 'This boat or bus is full.',
    wayOn: 'Choose one that has a free seat.',
  },
  'vehicle-departed': {
    sentence: 'This boat or bus has left and is not back yet.',
    wayOn: 'Choose another, or wait until all its passengers are back.',
  },
  'vehicle-empty': {
    sentence: 'Nobody is written down as aboard.',
    wayOn: 'Scan the passengers first, then count.',
  },
  'manifest-changed': {
    sentence: 'The manifest changed just before this count.',
    wayOn: 'Count once more with the manifest as it is now.',
  },
  'heads-unequal': {
    sentence: 'Heads and names are not equal.',
    wayOn: 'Check the names, or write why and let it leave.',
  },
  'not-aboard': {
    sentence: 'This person is no longer written down as aboard.',
    wayOn: 'Scan their code at the boat or bus that they board.',
  },
  'item-unknown': {
    sentence: 'This item is no longer part of the event.',
    wayOn: 'Choose another from the list.',
  },
  'item-exists': {
    sentence: 'There is an item of that name already.',
    wayOn: 'Choose it from the list, or use another name.',
  },
  'items-at-headquarters': {
    sentence: 'The items of this event are set up at headquarters.',
    wayOn: 'Ask the coordinator to add it there; then it appears on this laptop.',
  },
} as const
