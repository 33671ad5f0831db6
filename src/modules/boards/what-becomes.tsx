/** Says what cards are for, before anybody writes one: what nobody agreed to, nobody does with them. */
export const WhatBecomes = () => (
  <p>
    When the board is closed, the cards that everybody could read are kept as they are. Members can read them,
    and they may be used for the wording of the characteristics and in the community’s report.
  </p>
)
