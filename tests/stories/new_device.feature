Feature: A new telephone
  Nothing is said to a device that nobody has confirmed. What was to be said waits for a day.

  Background:
    Given Marja is a coordinator in "Noord"
    And Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    And Fatma is on "matrix" at level "text"

  Scenario: What waits comes once, in its order, as soon as the coordinator lets the telephone in
    When Fatma gets a new telephone
    Then Fatma hears "device.waits-for-coordinator"
    And Marja hears "devices.new" containing "Fatma"
    When Fatma sends "/help"
    And 2 hours pass
    And Fatma sends "/taal"
    Then Fatma hears nothing
    When Marja picks "allow"
    Then Marja hears "devices.allowed"
    And Fatma hears "help.volunteer"
    And Fatma hears "language.which"
    And Fatma hears "device.confirmed"
    When 2 days pass
    Then Marja hears nothing

  Scenario: A wrong code is told at once, and the right one lets everything through
    When Fatma opens her own page
    And Fatma goes on on "matrix"
    And Fatma gets a new telephone
    Then Fatma hears "device.waits"
    And Fatma hears "device.code"
    And Marja hears "devices.new"
    When Fatma sends "/help"
    And Fatma sends "/taal"
    Then Fatma hears nothing
    When Fatma types "000 000" on the new telephone
    Then Fatma hears "device.wrong-code"
    When Fatma types the code on the new telephone
    Then Fatma hears "help.volunteer"
    And Fatma hears "language.which"
    And Fatma hears "device.confirmed"

  Scenario: Nobody confirms it for a day
    When Fatma gets a new telephone
    Then Fatma hears "device.waits-for-coordinator"
    And Marja hears "devices.new"
    When Fatma sends "/help"
    And 23 hours pass
    Then Marja hears nothing
    When 2 hours pass
    Then Marja hears "dead-letters.today" containing "Fatma"

  Scenario: What is urgent does not wait for a telephone
    Given Daan is on "matrix" at level "text"
    When Daan gets a new telephone
    Then Daan hears "device.waits-for-coordinator"
    And Marja hears "devices.new" containing "Daan"
    When Fatma reports the sign "mental_crisis" about "B-12" as "today"
    Then Fatma hears "sign.filed"
    When 1 minute passes
    Then Els hears "escalation.please-take"
    And Marja hears "alarm.unreachable"
