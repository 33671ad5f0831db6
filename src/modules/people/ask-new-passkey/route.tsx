import { content, memberRoute } from '#platform/route.ts'
import { askForNewPasskey } from './ask.ts'

export const askNewPasskeyRoute = memberRoute({
  url: '/account/passkeys/challenge',
  post: async ({ db, config, now, viewer }) =>
    content('application/json', JSON.stringify(await askForNewPasskey(db, { viewer, config, at: now }))),
})
