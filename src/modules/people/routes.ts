import type { ModuleParts } from '#platform/module.ts'
import { anyone, holder, member } from '#platform/route.ts'
import { accountRoute } from './account/route.tsx'
import { actWords } from './act-words.ts'
import { actsRoute } from './acts/route.tsx'
import { addRoute } from './add/route.tsx'
import { checkYourMailRoute } from './check-your-mail/route.tsx'
import { memberCommands } from './commands/all.ts'
import { endSessionRoute } from './end-session/route.tsx'
import { exportRoute } from './export/route.tsx'
import { forgetJob } from './forget/job.ts'
import { memberPageRoute } from './member/route.tsx'
import { memberPhotographRoute } from './member-photograph/route.ts'
import { membersRoute } from './members/route.tsx'
import { photographRoute } from './photograph/route.tsx'
import { profileRoute } from './profile/route.tsx'
import { relistJob } from './relist/job.ts'
import { renameRoute } from './rename/route.tsx'
import { rolesRoute } from './roles/route.tsx'
import { signInRoute } from './sign-in/route.tsx'
import { signInLinkRoute } from './sign-in-link/route.tsx'
import { signOutRoute } from './sign-out/route.tsx'

export const routes: ModuleParts = {
  routes: [
    anyone(signInRoute),
    anyone(checkYourMailRoute),
    anyone(signInLinkRoute),
    anyone(signOutRoute),
    member(accountRoute),
    member(renameRoute),
    member(profileRoute),
    member(photographRoute),
    member(endSessionRoute),
    member(membersRoute),
    holder('organiser', addRoute),
    holder('organiser', exportRoute),
    anyone(memberPageRoute),
    anyone(memberPhotographRoute),
    holder('administrator', rolesRoute),
    holder('administrator', actsRoute),
  ],
  navigation: [{ href: '/members', text: 'Members', for: 'member' }],
  jobs: [forgetJob, relistJob],
  commands: memberCommands,
  acts: actWords,
}
