import type { ModuleParts } from '#platform/module.ts'
import { anyone, holder, member } from '#platform/route.ts'
import { accountRoute } from './account/route.tsx'
import { actWords } from './act-words.ts'
import { actsRoute } from './acts/route.tsx'
import { addRoute } from './add/route.tsx'
import { checkYourMailRoute } from './check-your-mail/route.tsx'
import { memberCommands } from './commands/all.ts'
import { endSessionRoute } from './end-session/route.tsx'
import { forgetJob } from './forget/job.ts'
import { memberPageRoute } from './member/route.tsx'
import { membersRoute } from './members/route.tsx'
import { renameRoute } from './rename/route.tsx'
import { rolesRoute } from './roles/route.tsx'
import { signInRoute } from './sign-in/route.tsx'
import { signInLinkRoute } from './sign-in-link/route.tsx'
import { signOutRoute } from './sign-out/route.tsx'
import { newMembersTopic } from './topics.ts'

export const routes: ModuleParts = {
  routes: [
    anyone(signInRoute),
    anyone(checkYourMailRoute),
    anyone(signInLinkRoute),
    anyone(signOutRoute),
    member(accountRoute),
    member(renameRoute),
    member(endSessionRoute),
    member(membersRoute),
    holder('organiser', addRoute),
    member(memberPageRoute),
    holder('administrator', rolesRoute),
    holder('administrator', actsRoute),
  ],
  navigation: [{ href: '/members', text: 'Members', for: 'member' }],
  jobs: [forgetJob],
  commands: memberCommands,
  acts: actWords,
  topics: [newMembersTopic],
}
