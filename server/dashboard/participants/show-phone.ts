/** A kept number (+62…) as people write it: 0812-3456-7890. A masked or foreign one is shown as it is. */
export function showPhone(phone: string): string {
  const local = /^\+62(\d{3})(\d{4})(\d{2,6})$/.exec(phone)
  return local ? `0${local[1]}-${local[2]}-${local[3]}` : phone
}
