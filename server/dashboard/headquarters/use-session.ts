import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, use } from 'react'
import type { User, UserRole } from '../../contract/accounts.ts'
import { userRoles } from '../accounts/user-roles.ts'
import { ask } from './ask.ts'
import { sessionKey } from './session-key.ts'

/** Who is signed in at this browser, if anybody. */
export function useSession() {
  return useQuery({
    queryKey: sessionKey,
    queryFn: ({ signal }) => ask('GET /session', {}, signal),
    staleTime: 60_000,
    refetchOnWindowFocus: true,
  })
}

/** What to call when somebody came in or left: nothing of the one before is shown to the next. */
export function useEnter() {
  const client = useQueryClient()
  return (user: User | null) => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== sessionKey[1] })
    client.setQueryData(sessionKey, { user, wantsFirstAdministrator: false })
  }
}

export const UserContext = createContext<User | null>(null)

export function useUser(): User {
  const user = use(UserContext)
  if (user === null) throw new Error('Nobody is signed in here')
  return user
}

/** Whether whoever is signed in may do what this role may. Headquarters checks it again. */
export function useMay(role: UserRole): boolean {
  return userRoles.indexOf(useUser().role) >= userRoles.indexOf(role)
}
