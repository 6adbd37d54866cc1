Feature: Support requests
  A volunteer asks something for themselves. It has its own ladder, is closed with an outcome, and the volunteer says
  whether it helped.

  Background:
    Given Fatma is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And Hanneke is a manager in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario: A tip is asked, given and closed, and it helped
    When Fatma sends "Hulp voor mij"
    And Fatma picks "tip"
    Then Fatma hears "support.filed" containing "Ik vraag Daan om je te bellen, uiterlijk vrijdag"
    And Fatma hears "support.words"
    And Daan hears "escalation.please-take" containing "Een vrijwilliger vraagt hulp"
    When Fatma sends "Hoe begin ik over verhuizen?"
    Then Fatma hears "details.kept"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "Hoe begin ik over verhuizen?"
    And Fatma hears "escalation.taken-by"
    When Daan picks "close"
    Then Daan hears "close.outcome"
    And Daan can pick "talked", "tip_given", "planned", "other_task_found", "went_along", "nothing_needed"
    When Daan picks "tip_given"
    Then Daan hears "close.tell-volunteer"
    When Daan sends "Begin met wat fijn is aan het huis."
    Then Daan hears "close.noted"
    And Fatma hears "close.answer-support" containing "Begin met wat fijn is"
    And Fatma can pick "helped", "not_helped"
    When Fatma picks "helped"
    Then Fatma hears "support.helped-noted"
    And Daan hears "support.helped-told" containing "Fatma"
    And Fatma can pick "undo"

  Scenario: It did not help, so it is asked again
    When Fatma sends "/hulp"
    And Fatma picks "training"
    Then Fatma hears "support.filed"
    And Daan hears "escalation.please-take"
    When Fatma picks "skip"
    And Daan picks "take"
    Then Daan hears "escalation.details" containing "Een training"
    And Fatma hears "escalation.taken-by"
    When Daan picks "close"
    And Daan picks "planned"
    And Daan picks "agreed"
    Then Daan hears "close.noted"
    And Fatma hears "close.answer-support" containing "je vraag (Een training)"
    When Fatma picks "not_helped"
    Then Fatma hears "support.asked-again" containing "Daan"
    And Daan hears "escalation.please-take" containing "Deze week"

  Scenario: A ladder of its own: the manager is called for no request, and hears of one that nobody takes
    When Fatma sends "Hulp voor mij"
    And Fatma picks "other_task"
    Then Fatma hears "support.filed"
    And Daan hears "escalation.please-take"
    When Fatma picks "skip"
    And 1 day passes
    Then Els hears "escalation.please-take"
    When 1 day passes
    Then Marja hears "escalation.please-take"
    And Fatma hears "escalation.nobody-yet"
    When 1 day passes
    Then Marja hears "alarm.untaken"
    And Hanneke hears "alarm.untaken"
    And Daan hears "escalation.please-take"
    And Els hears "escalation.please-take"
    And Marja hears "escalation.please-take"

  Scenario: A talk at a time that suits is a task of who has it
    When Fatma sends "Hulp voor mij"
    And Fatma picks "talk"
    Then Fatma hears "support.filed"
    And Fatma hears "support.when" containing "dinsdag"
    And Daan hears "escalation.please-take"
    When Fatma picks "afternoon"
    Then Fatma hears "support.when-noted" containing "dinsdag"
    And Fatma hears "support.words"
    When Fatma picks "skip"
    And Els sends "/open"
    Then Els hears "open.nothing"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Daan hears "support.call-promised" containing "13:00"
    And Fatma hears "escalation.taken-by"
    When 1 day passes
    And 3 hours pass
    Then Daan hears "task.due_support_call" containing "Fatma"
    When Daan picks "contacted"
    Then Daan hears "escalation.contact-noted"
    When 1 day passes
    Then Daan hears nothing

  Scenario: The promise goes to the colleague who gets the request
    When Fatma sends "Hulp voor mij"
    And Fatma picks "talk"
    Then Fatma hears "support.filed"
    And Daan hears "escalation.please-take"
    When Fatma picks "morning"
    Then Fatma hears "support.when-noted" containing "09:00"
    When Fatma picks "skip"
    And Daan picks "take"
    Then Daan hears "escalation.details" containing "Een gesprek"
    And Daan hears "support.call-promised"
    And Fatma hears "escalation.taken-by"
    When Daan picks "hand_over"
    And Daan picks "Els"
    Then Els hears "escalation.details"
    And Els hears "support.call-promised" containing "Fatma"
    And Daan hears "escalation.handed-on"
    And Fatma hears "escalation.taken-by"

  Scenario Outline: Typed words say what is needed
    When Fatma sends "<typed>"
    Then Fatma hears "support.filed"
    And Daan hears "escalation.please-take" containing "Een vrijwilliger vraagt hulp"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "<label>"
    And Fatma hears "escalation.taken-by"

    Examples:
      | typed                                       | label                    |
      | Kan er iemand een keer meegaan?             | Iemand gaat een keer mee |
      | ik wil graag een training                   | Een training             |
      | kunnen we er met elkaar over praten, intervisie | Praten met vrijwilligers |
      | could somebody come along once              | Iemand gaat een keer mee |

  Scenario: Call me now, typed
    When Fatma sends "bel mij nu"
    Then Fatma hears "support.filed-now"
    And Daan hears "escalation.please-take" containing "Vandaag"
