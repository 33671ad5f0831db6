import { askDns } from '../../mail/dns.ts'
import { checkSender } from '../../mail/sender-records.ts'
import { memberRoute, page } from '../../route.ts'
import { CheckMailPage } from './page.tsx'

export const checkMailRoute = memberRoute({
  url: '/administration/mail/check',
  get: async ({ config, query: { done } }) => {
    const { mailFrom, mailReturn, mailDns, dkimSelector, smtpUrl } = config
    const sender = { from: mailFrom, mailReturn, selector: dkimSelector }
    const findings = await checkSender(askDns(mailDns), sender)
    return page(
      <CheckMailPage from={mailFrom} findings={findings} hasServer={smtpUrl !== null} done={done} />,
    )
  },
})
