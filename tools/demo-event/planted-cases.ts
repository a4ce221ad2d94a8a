/** A person of the demo event whom a test, the demo or a newcomer looks for; all of them are invented. */
export type PlantedPerson = { id: string; name: string; code: string }

const person = (number: string, name: string, code: string): PlantedPerson => ({ id: `bjb-${number}`, name, code })

/** People as lists really hold them: the trouble is in the name, the spelling or an empty field. */
export const plantedNames = {
  oneWordName: person('001', 'Sarmila', 'BJBA6PJFZ3B'),
  nurhikmah: person('002', 'Nurhikmah', 'BJBW3PJW17F'),
  nurHikmah: person('003', 'Nur Hikmah', 'BJB9J3JNPXK'),
  rizkyMuhammad: person('004', 'Muhammad Rizky', 'BJB5ZTT1N25'),
  rizkyMoh: person('005', 'Moh. Rizky', 'BJBGFYAS5MS'),
  rizkyM: person('006', 'M. Rizky', 'BJBWD0GJZTT'),
  physician: person('007', 'dr. Hj. Siti Nurlaila, Sp.A.', 'BJBZ95DZWRK'),
  doctor: person('008', 'Dr. H. Gusti Rahmatullah, S.Sos., M.Si.', 'BJBBGJNKW1F'),
  sixtyLetters: person('009', 'Siti Khadijah Nurul Azizah Puspita Maharani Wulandari Kusuma', 'BJBED16DBPP'),
  apostrophe: person('010', "Ma'ruf Saputra", 'BJBXM968TDM'),
  oneLetterName: person('011', 'D', 'BJBHC9Q5EFG'),
  capitals: person('012', 'RAHMAWATI SALSABILA', 'BJB8A8VTRPP'),
  emptyEmail: person('013', 'Hamdanah', 'BJBSJCNR46B'),
  emptyPhone: person('014', 'Jumaidi Anwar', 'BJBX228FKH4'),
  /** Two people of one name in two communities: told apart by community and phone, never merged. */
  nurhayati: person('015', 'Nurhayati', 'BJBC2DSN1V4'),
  otherNurhayati: person('016', 'Nurhayati', 'BJBA2WQK29F'),
  arabicScript: person('017', 'نور حليمة', 'BJBKKKCK8JJ'),
  emoji: person('018', 'Kak Lulu 🌸', 'BJBQA9BJCFC'),
  /** An honorary guest with 100 letters, titles included. */
  hundredLetters: person(
    '241',
    'Prof. Dr. Ir. H. Abdurrahman Fakhruddin Syamsul Ma’arif Qamaruddin Banjari, S.T., M.T., M.Sc., Ph.D.',
    'BJBF3N5XDJY',
  ),
} as const

/** People whom the desk answers differently, by what the list says about them. */
export const plantedPeople = {
  /** Brings eight minors, of whom one has no permission yet. */
  scoutLeader: person('019', 'H. Masrani, S.Pd.', 'BJBZH06KTK9'),
  minorWithoutPermission: person('020', 'Rafi Alfarizi', 'BJBGYXSJDH8'),
  minorWithPermission: person('021', 'Dimas Ardiansyah', 'BJBM5DDKBQ6'),
  wheelchair: person('022', 'Norlatifah', 'BJBVSRSH83F'),
  signLanguage: person('023', 'Akhmad Zainuri', 'BJBWC334NHX'),
  sasiranganMember: person('024', 'Intan Maulida', 'BJBQDJKXRDQ'),
  purunMember: person('025', 'Hafiz Anshari', 'BJBARTPATE9'),
  speaker: person('253', 'Dra. Hj. Ratna Kumalasari, M.I.Kom.', 'BJBDGCBQT0R'),
  guest: person('242', 'H. Syarwani Hasan, S.H.', 'BJBJ9R2D8GF'),
  committee: person('259', 'Norma Yulianti', 'BJB8JGXG7YW'),
  media: person('279', 'Taufik Rahmani', 'BJB3X70EXM7'),
  cancelled: person('243', 'Hj. Faridah Hanum, S.E.', 'BJBAATFK92D'),
  blocked: person('280', 'Yudi Setyawan', 'BJBNBKK5YD0'),
  awaitingApproval: person('281', 'Melda Anggraini', 'BJBTSBXYTKM'),
} as const

/** A person with only a revoked code is let in by name; one with a replaced code also has a valid one. */
export const revokedCode = person('026', 'Gazali Rahman', 'BJBDNJZX5Z3')
export const replacedCode = { ...person('027', 'Maisarah Hasanah', 'BJBZPY5F1TC'), oldCode: 'BJBMAHV74N2' }

/** Codes that are nobody's at this event. */
export const strayCodes = {
  /** The sister event in Bandung. */
  bandung: 'BDGVVXGJ61F',
  /** Well formed, but never given to anybody. */
  unknown: 'BJBF3H9KE22',
  /** One letter of Nurhikmah's code is wrong, and the check letter tells. */
  mistyped: 'BJBW3PJW17G',
} as const
