import { page, type Reply, route } from '#platform/route.ts'
import { SignedOutPage, SignOutPage } from './page.tsx'
import { signOut } from './sign-out.ts'

export const signOutRoute = route({
  url: '/sign-out',
  get: ({ viewer }) => page(viewer ? <SignOutPage /> : <SignedOutPage />),
  post: async ({ db, now, viewer, visitor }) => {
    if (viewer) await signOut(db, { viewer, visitor, at: now })
    return signedOut
  },
  // Of two presses the second finds the session ended, as they wanted.
  pressedAgain: async () => signedOut,
})

const signedOut: Reply = { kind: 'signed-out', to: '/sign-out' }
