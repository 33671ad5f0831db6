/** Whoever changes the rules raises the number: who agreed to earlier ones is asked again. */
export const groundRulesVersion = 1

/** What everybody who takes part agrees to. */
export const GroundRules = () => (
  <ul>
    <li>Come when you said, or say early that you cannot.</li>
    <li>Listen as much as you speak. You meet as equals, whatever your roles are.</li>
    <li>What you hear stays between you, unless you both agree to pass it on.</li>
    <li>Speak of patients, residents and colleagues so that nobody could tell who they are.</li>
    <li>Nobody sells, recruits or asks for favours.</li>
    <li>You can stop at any time, without a reason.</li>
  </ul>
)

/** Where to turn when something in a conversation was not right. The link names nobody. */
export const RaiseConcern = () => (
  <p>
    Did something not feel right? <a href="/connect/concern">Raise a concern</a>
  </p>
)
