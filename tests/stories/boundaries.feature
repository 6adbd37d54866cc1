Feature: Dilemmas and boundaries
  A volunteer is asked for something that is not their task, or is in doubt. What to say comes at once; a person talks
  about it afterwards, and the talk has an outcome.

  Background:
    Given Fatma is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario Outline: Two taps to what to say, in fixed words
    When Fatma sends "/grens"
    Then Fatma hears "dilemma.what"
    And Fatma can pick "care", "money_and_things", "too_much", "touch", "violence", "secret", "faith", "other"
    When Fatma picks "<group>"
    And Fatma picks "<boundary>"
    Then Fatma hears "boundary.filed" containing "<advice>"
    And Fatma hears "boundary.did"
    And Daan hears "escalation.please-take" containing "Deze week"
    When Fatma picks "skip"
    Then Fatma hears "support.words"

    Examples:
      | group            | boundary         | advice                                         |
      | care             | wound_care       | Dat is niet jouw taak, dat doet de professional |
      | care             | lifting_washing  | Til niemand op                                 |
      | money_and_things | money            | Neem geen geld of pincode aan                  |
      | money_and_things | gifts            | geen groot cadeau                              |
      | money_and_things | house_key        | Neem nu geen sleutel aan                       |
      | too_much         | more_than_agreed | Je afspraak is je grens                        |
      | too_much         | nights           | Je hoeft buiten je tijd niet op te nemen       |
      | too_much         | cleaning         | Schoonmaken is niet jouw taak                  |

  Scenario: What was done, words, and a talk with an outcome
    When Fatma sends "/dilemma"
    And Fatma picks "secret"
    Then Fatma hears "boundary.filed" containing "Beloof geen geheim"
    And Daan hears "escalation.please-take" containing "grens of dilemma"
    When Fatma picks "did_it"
    Then Fatma hears "support.words"
    When Fatma sends "Ik beloofde het eerst wel"
    Then Fatma hears "details.kept"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "Fatma deed het toch"
    And Fatma hears "escalation.taken-by"
    When Daan picks "contacted"
    Then Daan hears "escalation.contact-noted"
    When Daan picks "close"
    Then Daan hears "close.outcome"
    And Daan can pick "talked", "agreed_no", "professional_does", "task_changed", "other_task_found", "nothing_needed"
    When Daan picks "agreed_no"
    And Daan picks "agreed"
    Then Daan hears "close.noted"
    And Fatma hears "close.answer-support"
    When Fatma picks "helped"
    Then Fatma hears "support.helped-noted"
    And Daan hears "support.helped-told"

  Scenario: The promised talk is a task, and comes up when nobody had it
    When Fatma sends "/grens"
    And Fatma picks "other"
    Then Fatma hears "boundary.filed"
    And Daan hears "escalation.please-take"
    When Fatma picks "skip"
    And Fatma picks "skip"
    And Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When Daan picks "contacted"
    Then Daan hears "escalation.contact-noted"

  Scenario: One door: medicines that go wrong are a worry about the resident
    When Fatma sends "/boundary"
    And Fatma picks "care"
    And Fatma picks "medication"
    Then Fatma hears "sign.whom"
    When Fatma picks "B-12"
    Then Fatma hears "sign.filed" containing "Mis met medicijnen"
    And Fatma hears "details.urgency"
    And Daan hears "escalation.please-take" containing "Een vrijwilliger meldt een zorg"

  Scenario: The same door from help for me, and from typed words
    When Fatma sends "Hulp voor mij"
    And Fatma picks "dilemma"
    Then Fatma hears "dilemma.what"
    When Fatma sends "ik moest een wond verzorgen"
    Then Fatma hears "boundary.filed" containing "dat doet de professional"
    And Fatma hears "boundary.did"
    And Daan hears "escalation.please-take"

  Scenario: Totals come when a half of a year is over: what grows by one tells of one
    Given Hanneke is a manager in "Noord"
    When Fatma sends "ik moest een wond verzorgen"
    Then Fatma hears "boundary.filed"
    And Fatma hears "boundary.did"
    And Daan hears "escalation.please-take"
    When Hanneke sends "/totalen"
    Then Hanneke hears "totals.nothing" containing "Juli tot en met december 2025"

  Scenario: Totals are not for volunteers and professionals
    When Fatma sends "/totalen"
    Then Fatma hears "engine.not-allowed"
    When Daan sends "/totals"
    Then Daan hears "engine.not-allowed"
