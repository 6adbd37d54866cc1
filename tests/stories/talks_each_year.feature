Feature: Formal talks come after 2, 6 and 12 months and then each year, and a card has an end
  The professional is asked to plan each of them two weeks before. They go on for as long as the task card holds.

  Background:
    Given it is 2026-03-03 10:00
    And Riet is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Riet, supervised by Daan, deputy Els

  Scenario: All talks of the first year, and the one of the next
    When Daan sends "/afspraken"
    Then Daan hears "card.none"
    When Daan picks "propose"
    And Daan picks "less_alone"
    And Daan picks "company"
    And Daan picks "done"
    And Daan picks "60"
    And Daan picks "any"
    And Daan picks "today"
    And Daan picks "24"
    And Daan picks "12"
    And Daan picks "propose"
    Then Daan hears "card.proposed"
    And Riet hears "card.please-confirm" containing "tot en met 3 maart 2028"
    When Riet picks "agree"
    Then Riet hears "card.agreed"
    And Daan hears "card.agreed-by"
    Given it is 2026-04-20 12:00
    Then Daan hears "talk.please-plan" containing "Na 2 maanden"
    When Daan picks "plan"
    And Daan picks "maandag 4 mei, 10:00"
    Then Riet hears "talk.invited"
    And Daan hears "talk.planned"
    When Riet picks "fits"
    Then Riet hears "talk.see-you"
    Given it is 2026-05-04 12:00
    Then Riet hears "talk.how-was-it"
    And Daan hears "talk.how-was-it"
    Given it is 2026-08-20 12:00
    Then Daan hears "talk.please-plan" containing "Na 6 maanden"
    When Daan picks "plan"
    And Daan picks "donderdag 3 september, 10:00"
    Then Riet hears "talk.invited"
    And Daan hears "talk.planned"
    Given it is 2026-09-03 12:00
    Then Riet hears "talk.how-was-it"
    And Daan hears "talk.how-was-it"
    Given it is 2027-02-18 12:00
    Then Daan hears "talk.please-plan" containing "Na 12 maanden"
    And Riet hears "card.notice_review" containing "3 maart 2027"
    And Daan hears "card.notice_review"
    When Daan picks "plan"
    And Daan picks "woensdag 3 maart, 10:00"
    Then Riet hears "talk.invited"
    And Daan hears "talk.planned"
    Given it is 2027-03-03 12:00
    Then Riet hears "talk.how-was-it"
    And Daan hears "talk.how-was-it"
    And Daan hears "appreciation.anniversary"
    When Riet sends "/afspraken"
    Then Riet hears "card.holds" containing "Volgend gesprek: rond 3 maart 2028"

  Scenario: A card of half a year: both hear that it ends, and that it has ended
    When Daan sends "/afspraken"
    Then Daan hears "card.none"
    When Daan picks "propose"
    And Daan picks "less_alone"
    And Daan picks "company"
    And Daan picks "done"
    And Daan picks "60"
    And Daan picks "any"
    And Daan picks "today"
    And Daan picks "6"
    And Daan picks "6"
    And Daan picks "propose"
    Then Daan hears "card.proposed"
    And Riet hears "card.please-confirm"
    When Riet picks "agree"
    Then Riet hears "card.agreed"
    And Daan hears "card.agreed-by"
    Given it is 2026-04-20 12:00
    Then Daan hears "talk.please-plan"
    When Daan picks "plan"
    And Daan picks "maandag 4 mei, 10:00"
    Then Riet hears "talk.invited"
    And Daan hears "talk.planned"
    Given it is 2026-05-04 12:00
    Then Riet hears "talk.how-was-it"
    And Daan hears "talk.how-was-it"
    Given it is 2026-08-20 12:00
    Then Daan hears "talk.please-plan" containing "Na 6 maanden"
    And Riet hears "card.notice_end" containing "tot en met 3 september"
    And Daan hears "card.notice_end"
    When Daan picks "plan"
    And Daan picks "donderdag 3 september, 10:00"
    Then Riet hears "talk.invited"
    And Daan hears "talk.planned"
    Given it is 2026-09-04 12:00
    Then Riet hears "talk.how-was-it"
    And Daan hears "talk.how-was-it"
    And Riet hears "card.notice_over"
    And Daan hears "card.notice_over"
