/** Registering somebody at the desk who is not on the list. */
export const walkIn = {
  title: 'Walk-in',
  form: 'Who the walk-in is',
  name: 'Full name (with titles)',
  community: 'Community',
  sex: { label: 'Sex', L: 'Male', P: 'Female', none: 'Not filled in' },
  phone: 'Mobile number',
  phoneHint: 'May stay empty',
  minor: 'Under 18',
  permission: { label: 'Letter of permission from a parent or guardian', here: 'It is here', notYet: 'Not yet' },
  permissionNote: 'Registered all the same. Where a session asks for it, the screen says what is missing.',
  register: 'Register and check in',
  clear: 'Clear',
  fault: {
    name: {
      empty: 'The name is still missing.',
      'too-long': 'A name has at most 100 letters, this one has {length}. Shorten the titles.',
      unreadable: 'There is a sign in it that cannot be kept. Type the name again.',
    },
    community: {
      'too-long': 'At most 100 letters, this has {length}. Shorten it.',
      unreadable: 'There is a sign in it that cannot be kept. Type it again.',
    },
    phone: 'This number is not complete, or has letters in it. Look at it again, or leave it empty.',
  },
  similar: {
    title: 'May be on the list already',
    lead: 'If it is one of them, check them in from here.',
    none: 'One press: registered and checked in. Whoever on the list has a name or number like it appears here.',
    choose: 'This is them',
    chooseNamed: 'This is them: {name}',
    likeness: {
      'same-phone': 'Same number',
      'same-name-and-community': 'Same name and community',
      'same-name': 'Same name',
      'phone-tail': 'Same end of the number',
      'similar-name': 'Similar name',
    },
  },
  asked: {
    title: 'On the list already?',
    lead: 'Nothing is recorded yet. Ask first: is it one of these people?',
    other: 'No, register somebody else',
  },
  registered: {
    title: 'Registered',
    admitted: 'And checked in.',
    photograph: 'Let them photograph this code. It works from now on, also without a network.',
    qr: 'QR code of {name}',
    next: 'Next person',
    history: 'See the record',
  },
  closed: {
    sentence: 'This event does not register people at the desk.',
    wayOn: 'Search the list for the name first. If they are not on it, ask the supervisor to decide.',
    search: 'Search the list',
  },
} as const
