import type { ModuleParts } from '#platform/module.ts'
import { anyone, holder, member } from '#platform/route.ts'
import { accountRoute } from './account/route.tsx'
import { actWords } from './act-words.ts'
import { actsRoute } from './acts/route.tsx'
import { addRoute } from './add/route.tsx'
import { addAddressRoute } from './add-address/route.tsx'
import { addHatRoute } from './add-hat/route.tsx'
import { addressRequestsRoute } from './address-requests/route.tsx'
import { addressesRoute } from './addresses/route.tsx'
import { arrangementsRoute } from './arrangements/route.tsx'
import { askAddressesRoute } from './ask-addresses/route.tsx'
import { askNewPasskeyRoute } from './ask-new-passkey/route.tsx'
import { askPasskeyRoute } from './ask-passkey/route.tsx'
import { changeHatRoute } from './change-hat/route.tsx'
import { checkYourMailRoute } from './check-your-mail/route.tsx'
import { memberCommands } from './commands/all.ts'
import { decideAddressesRoute } from './decide-addresses/route.tsx'
import { downloadAddressesRoute } from './download-addresses/route.tsx'
import { endHatRoute } from './end-hat/route.tsx'
import { endSessionRoute } from './end-session/route.tsx'
import { experienceRoute } from './experience/route.tsx'
import { exportRoute } from './export/route.tsx'
import { hatsRoute } from './hats/route.tsx'
import { makeMainRoute } from './make-main/route.ts'
import { makeMainAddressRoute } from './make-main-address/route.tsx'
import { memberPageRoute } from './member/route.tsx'
import { memberPhotographRoute } from './member-photograph/route.ts'
import { membersRoute } from './members/route.tsx'
import { movedRoute } from './moved/route.tsx'
import { movedDoneRoute } from './moved-done/route.tsx'
import { movedToRoute } from './moved-to/route.tsx'
import { passkeysRoute } from './passkeys/route.tsx'
import { personal } from './personal.ts'
import { photographRoute } from './photograph/route.tsx'
import { powerRoute } from './power/route.tsx'
import { profileRoute } from './profile/route.tsx'
import { proveRoute } from './prove/route.tsx'
import { providerAccountRoute } from './provider-account/route.tsx'
import { providerCallbackRoute } from './provider-callback/route.tsx'
import { readArrangementsRoute } from './read-arrangements/route.tsx'
import { recently } from './recent.ts'
import { recoveryCodesRoute } from './recovery-codes/route.tsx'
import { relistJob } from './relist/job.ts'
import { removeAddressRoute } from './remove-address/route.tsx'
import { removeAppRoute } from './remove-app/route.tsx'
import { removePasskeyRoute } from './remove-passkey/route.tsx'
import { renameRoute } from './rename/route.tsx'
import { resumeHatRoute } from './resume-hat/route.tsx'
import { retention } from './retention.ts'
import { rolesRoute } from './roles/route.tsx'
import { secondFactorRoute } from './second-factor/route.tsx'
import { setUpAppRoute } from './set-up-app/route.tsx'
import { signInRoute } from './sign-in/route.tsx'
import { signInLinkRoute } from './sign-in-link/route.tsx'
import { signInPasskeyRoute } from './sign-in-passkey/route.tsx'
import { signInProviderRoute } from './sign-in-provider/route.tsx'
import { signInSecondFactorRoute } from './sign-in-second-factor/route.tsx'
import { signOutRoute } from './sign-out/route.tsx'
import { newMembersTopic } from './topics.ts'
import { unlinkProviderRoute } from './unlink-provider/route.tsx'
import { verifyAddressRoute } from './verify-address/route.tsx'
import { verifyAddressLinkRoute } from './verify-address-link/route.tsx'

export const routes: ModuleParts = {
  routes: [
    anyone(signInRoute),
    anyone(checkYourMailRoute),
    anyone(signInLinkRoute),
    anyone(signInPasskeyRoute),
    anyone(askPasskeyRoute),
    anyone(signInProviderRoute),
    anyone(providerCallbackRoute),
    member(signInSecondFactorRoute),
    anyone(signOutRoute),
    member(accountRoute),
    member(renameRoute),
    member(profileRoute),
    member(photographRoute),
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
    holder('organiser', recently(addressRequestsRoute)),
    holder('organiser', recently(askAddressesRoute)),
    holder('organiser', recently(decideAddressesRoute)),
    holder('organiser', recently(downloadAddressesRoute, { form: '/members/addresses' })),
    member(powerRoute),
    holder('organiser', readArrangementsRoute),
    member(proveRoute),
    member(recently(addressesRoute)),
    member(recently(addAddressRoute)),
    member(recently(verifyAddressRoute)),
    member(verifyAddressLinkRoute),
    member(recently(makeMainAddressRoute, { form: '/account/addresses' })),
    member(recently(removeAddressRoute, { form: '/account/addresses' })),
    member(recently(passkeysRoute)),
    member(recently(askNewPasskeyRoute, { form: '/account/passkeys' })),
    member(recently(removePasskeyRoute, { form: '/account/passkeys' })),
    member(recently(secondFactorRoute)),
    member(recently(setUpAppRoute)),
    member(recently(removeAppRoute, { form: '/account/second-factor' })),
    member(recently(recoveryCodesRoute)),
    member(recently(providerAccountRoute)),
    member(recently(unlinkProviderRoute, { form: '/account/provider' })),
    holder('administrator', recently(rolesRoute)),
    holder('organiser', exportRoute),
    anyone(memberPageRoute),
    anyone(memberPhotographRoute),
    holder('administrator', actsRoute),
  ],
  navigation: [{ href: '/members', text: 'Members', for: 'member' }],
  jobs: [relistJob],
  retention,
  commands: memberCommands,
  acts: actWords,
  personal,
  topics: [newMembersTopic],
}
