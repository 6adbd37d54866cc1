Feature: The dates of a task card are told to both in time, and its talks are held

  Background:
    Given it is 2026-03-03 10:00
    And Riet is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Riet, supervised by Daan, deputy Els
    And the task card for "B-12" says 60 minutes a week, for a year

  Scenario: A talk after two months becomes an appointment, with a form for both and things to do
    Given it is 2026-04-20 12:00
    Then Daan hears "talk.please-plan" containing "rond 3 mei 2026"
    When Daan picks "plan"
    Then Daan hears "talk.when"
    When Daan picks "maandag 4 mei, 10:00"
    Then Daan hears "talk.planned" containing "Riet"
    And Riet hears "talk.invited" containing "maandag 4 mei, 10:00"
    When Riet picks "does_not_fit"
    Then Riet hears "talk.passed-on"
    And Daan hears "talk.does-not-fit"
    When Daan picks "plan"
    And Daan picks "dinsdag 5 mei, 14:00"
    Then Daan hears "talk.planned"
    And Riet hears "talk.invited" containing "dinsdag 5 mei, 14:00"
    When Riet picks "fits"
    Then Riet hears "talk.see-you"
    When Riet sends "/afspraken"
    Then Riet hears "card.holds" containing "Volgend gesprek: dinsdag 5 mei, 14:00"
    Given it is 2026-05-05 15:30
    Then Riet hears "talk.how-was-it"
    And Daan hears "talk.how-was-it"
    When Riet picks "form"
    Then Riet hears "talk.face" containing "Daan"
    When Riet picks "good"
    Then Riet hears "talk.better"
    When Riet sends "vaker samen koffie"
    Then Riet hears "talk.point"
    When Riet sends "de fietsroute uitzoeken"
    Then Riet hears "talk.point-who"
    When Riet picks "me"
    Then Riet hears "talk.point-by"
    When Riet picks "a_week"
    Then Riet hears "talk.thanks"
    And Riet hears "talk.point-for-you" containing "fietsroute"
    And Daan hears "talk.their-form" containing "vaker samen koffie"
    When Riet changes her last message to "de busroute uitzoeken"
    Then Riet hears "talk.thanks"
    When Daan picks "form"
    And Daan picks "very_good"
    And Daan picks "skip"
    And Daan picks "nothing"
    Then Daan hears "talk.thanks"
    And Riet hears "talk.their-form" containing "heel goed"
    When 7 days pass
    Then Riet hears "task.due_action_point" containing "busroute"
    When Riet picks "done"
    Then Riet hears "task.noted"
    Given it is 2026-08-20 12:00
    Then Daan hears "talk.please-plan" containing "Na 6 maanden"
    And Riet hears "card.notice_review" containing "3 september 2026"
    And Daan hears "card.notice_review"

  Scenario: A talk that did not take place is planned again
    Given it is 2026-04-20 12:00
    Then Daan hears "talk.please-plan"
    When Daan picks "plan"
    And Daan picks "maandag 4 mei, 10:00"
    Then Daan hears "talk.planned"
    And Riet hears "talk.invited"
    Given it is 2026-05-04 12:00
    Then Riet hears "talk.how-was-it"
    And Daan hears "talk.how-was-it"
    When Daan picks "not_held"
    Then Daan hears "talk.put-off"
    And Riet can pick nothing
    When 1 day passes
    Then Daan hears "talk.please-plan"

  Scenario: What waited too long is proposed anew
    Given "B-07" in "Noord" is visited by Riet, supervised by Els
    When Els proposes a task card for "B-07"
    Then Els hears "card.proposed"
    And Riet hears "card.please-confirm"
    When 25 days pass
    Then Riet hears nothing
    When 25 days pass
    Then Daan hears "talk.please-plan"
    When Riet picks "agree"
    Then Riet hears "card.lay-too-long"
