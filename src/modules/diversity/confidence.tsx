import { Details } from '#ui/details/details.tsx'

/** What a member is told before they answer: what for, and exactly how far the confidence goes. */
export const WhyWeAsk = () => (
  <>
    <p>
      We ask so that this community can see whom it reaches and whom it does not. Every question is optional.
      Your answers are never used to match you, to choose you or to write to you, and they do not affect
      anything that you do here.
    </p>
    <p>
      Nobody is told that you answered. You can see, change or delete your answers at any time; what you
      delete is gone at once.
    </p>
    <Details summary="How far this is confidential">
      <ul>
        <li>
          Your answers are kept apart from your name, your page and everything else that you do. Each stands
          under a code of its own, so two answers of yours cannot be put together, and none says when you gave
          it.
        </li>
        <li>
          Members see figures once a quarter: rounded, never about fewer than 10 people, with small numbers
          left out. Organisers and administrators see nothing more than that.
        </li>
        <li>
          The key from which the codes are made is not in the database and in no backup of it. Whoever holds
          both, the key and the database, could find your answers. Those are the people who look after the
          machine, and the house itself, which needs both to show you your own.
        </li>
        <li>
          A backup that was made before you delete an answer still holds it, under its code, until that backup
          is thrown away.
        </li>
        <li>We keep no text of your own about these questions, because your words could tell who you are.</li>
      </ul>
    </Details>
  </>
)
