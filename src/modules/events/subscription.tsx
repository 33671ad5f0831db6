import { Details } from '#ui/details/details.tsx'
import { CopyField } from '#ui/form/copy-field.tsx'

type Props = { address: string; label: string; hint: string; name: string }

/** The address of a feed, to be taken into a calendar by one press or copied. */
export const Subscription = ({ address, label, hint, name }: Props) => (
  <>
    <CopyField name={name} label={label} hint={hint} value={address} copy="Copy the address" />
    <p>
      <a href={address.replace(/^https?:/, 'webcal:')}>Open it in your calendar</a>, where your device knows
      one.
    </p>
  </>
)

/** What to press in the calendars that most people have. */
export const HowToSubscribe = () => (
  <>
    <Details summary="Outlook">
      <p>
        In Outlook on the web, choose “Add calendar”, then “Subscribe from web”, and paste the address. It is
        then in Outlook on your computer and phone too. Outlook looks for changes every few hours.
      </p>
    </Details>
    <Details summary="Google Calendar">
      <p>
        On a computer, beside “Other calendars”, choose the plus, then “From URL”, and paste the address.
        Google looks for changes about once a day, and you cannot hurry it.
      </p>
    </Details>
    <Details summary="Apple: iPhone, iPad, Mac">
      <p>
        Press “Open it in your calendar” above. Or, in Calendar on a Mac, choose “File”, “New Calendar
        Subscription”, and paste the address; on an iPhone, “Calendars”, “Add Calendar”, “Add Subscription
        Calendar”. You choose how often it looks for changes.
      </p>
    </Details>
  </>
)
