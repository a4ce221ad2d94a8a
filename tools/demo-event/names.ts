import { pick, type Random } from './seeded-random.ts'

export type Sex = 'L' | 'P'

const words = (text: string) => text.trim().split(/\s+/)

const givenNames: Record<Sex, readonly string[]> = {
  L: words(`Ahmad Akhmad Abdul Achmad Adi Agus Aditya Aldi Andika Anwar Arif Arifin Bagus Bayu Dedi Dimas Doni Eko
    Fachri Fadli Fahmi Faisal Fajar Farid Fauzan Firman Galih Gusti Hadi Hafiz Hairul Hamdani Haris Husaini Ilham
    Imam Irfan Iwan Jamal Jumadi Khairul Lukman Mahfuz Maulana Mursid Nanda Noor Rahmat Rafli Raihan Rian Ridho Rifki
    Rizal Rizky Rudi Saiful Salman Samsul Slamet Sofyan Syahrul Taufik Teguh Umar Wahyu Yoga Yusuf Zainal Zulfikar`),
  P: words(`Aisyah Alya Amalia Anisa Annisa Ayu Dewi Diah Dian Eka Elma Elsa Erni Farah Fatimah Fitri Fitria Gina
    Hafizah Halimah Hana Helda Hikmah Ida Indah Intan Irma Jamilah Juwita Kartika Khairunnisa Laila Latifah Lia Linda
    Mahmudah Maria Maulida Maya Mega Mila Mutia Nadia Nabila Nina Noor Norhayati Nur Nurul Puteri Putri Rahma Raihana
    Ratih Rina Risna Rizka Rohana Salma Salsabila Sari Selvi Siti Sri Suci Tari Tiara Ulfah Vina Wulan Yulia Yuni Zahra`),
}

const laterNames: Record<Sex, readonly string[]> = {
  L: words(`Abdillah Adriani Akbar Alamsyah Alfian Anshari Ardian Arsyad Asmara Aulia Azhari Badrun Darmanto Effendi
    Fadillah Firdaus Fitriadi Gunawan Hakim Hamid Hanafi Haryadi Hasan Hidayatullah Ibrahim Irawan Ismail Iskandar
    Kurniawan Kusnadi Mahendra Mawardi Mulyadi Nasrullah Noor Nugraha Permana Pradana Purnomo Rahim Rahmadi Ramadhan
    Ramadani Rasyid Ridwan Rosyadi Saleh Saputra Setiawan Siddiq Suryadi Susanto Syahputra Syahrani Utama Wardana Wibowo
    Wijaya Yulianto Zarkasi`),
  P: words(`Agustina Aida Amelia Andriani Anggraini Apriliani Aprilia Aulia Azizah Damayanti Dahlia Fadilah Fauziah Febriani
    Handayani Hasanah Hayati Herlina Husna Indriani Istiqomah Jannah Kamila Khadijah Khatimah Kumala Maharani Mariana
    Maisarah Marlina Mawaddah Melati Mentari Muslimah Nafisah Ningsih Noviana Nuraini Octaviani Oktavia Paramita Permata
    Pertiwi Puspita Rahayu Rahmah Rahmawati Ramadhani Rosdiana Rusmini Safitri Salamah Saputri Sholehah Susanti Ulya
    Utami Wahidah Wardani Wulandari Yuliana Yuliani Zakiyah Zulaikha`),
}

const muhammads = ['Muhammad', 'Muhammad', 'Muhamad', 'Mohammad', 'Mochammad', 'Muh.', 'Moh.', 'M.']
const backTitles = ['S.Pd.', 'S.Kom.', 'S.Sos.', 'S.E.', 'S.H.', 'S.Ag.', 'S.I.Kom.', 'S.T.', 'M.Pd.', 'M.Si.', 'A.Md.']

/**
 * People who were at the real gatherings, by the words of their names: the demo invents people, and none of them may
 * be taken for one of these.
 */
const realPeople: readonly (readonly string[])[] = [
  ['haswan'],
  ['yunas'],
  ['darmawan'],
  ['rumadi'],
  ['bobi'],
  ['tarigan'],
  ['valdryano'],
  ['lesa'],
  ['fahriana'],
  ['rima', 'angel'],
  ['sri', 'hidayati'],
  ['prima', 'hapsari'],
  ['wahyu', 'prasetya'],
]

/** Whether a name could be read as a real person's who is known from the gatherings. */
export function isRealPerson(name: string): boolean {
  const parts = name.toLowerCase().split(/[^\p{Letter}]+/u)
  return realPeople.some((real) => real.every((word) => parts.includes(word)))
}

/** The letters alone, titles aside: what two names may not share by chance, because shared names are planted. */
export function nameKey(name: string): string {
  const [front = ''] = name.split(',')
  return front
    .toLowerCase()
    .replaceAll(/\b(drs?|dra|prof|ir|hj?)\.\s*/g, '')
    .replaceAll(/[^\p{Letter}]/gu, '')
}

export type NameStyle = {
  sex: Sex /** Whether the person may have been to Mecca or hold a degree. */
  isAdult: boolean
}

/** Invents a name as lists of South Kalimantan hold them: one to three words, some with titles. */
export function inventName(random: Random, { sex, isAdult }: NameStyle): string {
  const given = pick(random, givenNames[sex])
  const parts = [given]
  if (random() > 0.06 || given.length < 5) parts.push(other(random, laterNames[sex], parts))
  if (random() < 0.16) parts.push(other(random, laterNames[sex], parts))
  if (sex === 'L' && random() < 0.2) parts.unshift(pick(random, muhammads))
  const name = parts.join(' ')
  if (!isAdult) return name
  const pilgrim = random() < 0.13 ? (sex === 'L' ? 'H. ' : 'Hj. ') : ''
  const degree = random() < 0.12 ? `, ${pick(random, backTitles)}` : ''
  return pilgrim + name + degree
}

function other(random: Random, choices: readonly string[], not: readonly string[]): string {
  for (;;) {
    const choice = pick(random, choices)
    if (!not.includes(choice)) return choice
  }
}

/** Gives invented names, each once, and none of them a real person's or a planted one. */
export function nameSource(random: Random, planted: readonly string[]): (style: NameStyle) => string {
  const taken = new Set(planted.map(nameKey))
  return (style) => {
    for (;;) {
      const name = inventName(random, style)
      if (isRealPerson(name) || taken.has(nameKey(name))) continue
      taken.add(nameKey(name))
      return name
    }
  }
}
