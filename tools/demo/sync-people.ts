import { plantedNames as names, plantedPeople } from '../demo-event/planted-cases.ts'

/** Who comes to which of three desks on the morning with headquarters. */
export const beforeTheCut = [names.oneWordName, names.nurHikmah, names.rizkyMuhammad, names.rizkyMoh]
export const whileAway = [names.rizkyM, names.doctor, names.sixtyLetters, names.emptyEmail]
export const atSecondDesk = [names.nurhayati, names.otherNurhayati, names.arabicScript]
export const atThirdDesk = [names.emoji, names.emptyPhone, names.oneLetterName]
/** Let in at two desks while neither could hear of the other. */
export const contested = plantedPeople.scoutLeader
