import type { ModuleParts } from '#platform/module.ts'
import { anyone, holder, member } from '#platform/route.ts'
import { accountRoute } from './account/route.tsx'
import { actWords } from './act-words.ts'
import { actsRoute } from './acts/route.tsx'
import { addRoute } from './add/route.tsx'
import { addHatRoute } from './add-hat/route.tsx'
import { arrangementsRoute } from './arrangements/route.tsx'
import { changeHatRoute } from './change-hat/route.tsx'
import { checkYourMailRoute } from './check-your-mail/route.tsx'
import { memberCommands } from './commands/all.ts'
import { endHatRoute } from './end-hat/route.tsx'
import { endSessionRoute } from './end-session/route.tsx'
import { experienceRoute } from './experience/route.tsx'
import { forgetJob } from './forget/job.ts'
import { hatsRoute } from './hats/route.tsx'
import { makeMainRoute } from './make-main/route.ts'
import { memberPageRoute } from './member/route.tsx'
import { membersRoute } from './members/route.tsx'
import { movedRoute } from './moved/route.tsx'
import { movedDoneRoute } from './moved-done/route.tsx'
import { movedToRoute } from './moved-to/route.tsx'
import { readArrangementsRoute } from './read-arrangements/route.tsx'
import { renameRoute } from './rename/route.tsx'
import { resumeHatRoute } from './resume-hat/route.tsx'
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
    member(endSessionRoute),
    member(hatsRoute),
    member(addHatRoute),
    member(changeHatRoute),
    member(endHatRoute),
    member(resumeHatRoute),
    member(makeMainRoute),
    member(movedRoute),
    member(movedToRoute),
    member(movedDoneRoute),
    member(experienceRoute),
    member(arrangementsRoute),
    member(membersRoute),
    holder('organiser', addRoute),
    member(memberPageRoute),
    holder('organiser', readArrangementsRoute),
    holder('administrator', rolesRoute),
    holder('administrator', actsRoute),
  ],
  navigation: [{ href: '/members', text: 'Members', for: 'member' }],
  jobs: [forgetJob],
  commands: memberCommands,
  acts: actWords,
}
