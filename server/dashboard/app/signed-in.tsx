import { RouterProvider } from '@tanstack/react-router'
import { router } from './router.tsx'

/** What is behind the sign-in, loaded after it. */
export function SignedIn() {
  return <RouterProvider router={router} />
}
