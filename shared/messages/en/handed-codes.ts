/** The words in files of codes: their names, cards and tables. */
export const handedCodes = {
  fileNames: {
    'pictures-png': 'codes-png',
    'pictures-svg': 'codes-svg',
    cards: 'code-cards',
    'mail-merge': 'mail-merge',
    whatsapp: 'whatsapp',
    calendar: 'agenda',
  },
  cardsTitle: 'Code cards',
  tables: {
    mailMerge: 'Mail merge',
    whatsApp: 'WhatsApp',
    headings: {
      name: 'Name',
      role: 'Role',
      community: 'Community',
      group: 'Group',
      phone: 'WhatsApp number',
      email: 'E-mail',
      code: 'Code',
      letters: 'Code as printed',
      qr: 'QR content',
      file: 'Picture file',
      message: 'Message',
      link: 'WhatsApp link',
    },
    message:
      'Dear {name}, your QR code for {event} ({when}, {where}): {code}. Show the code or its picture at the registration desk. Please do not pass it on.',
  },
} as const
