import { content, route } from '#platform/route.ts'
import { askForPasskey } from './ask.ts'

export const askPasskeyRoute = route({
  url: '/sign-in/passkey/challenge',
  post: async ({ db, config, now, viewer, visitor, origin }) =>
    content(
      'application/json',
      JSON.stringify(await askForPasskey(db, { viewer, visitor, origin, config, at: now })),
    ),
})
